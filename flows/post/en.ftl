ask-direction = Are you offering something, or looking for it?
direction-offer = I offer
direction-request = I’m looking for
ask-kind = { $sale ->
    [yes] Then it would rather be…
   *[other] { $direction ->
        [request] You are looking for…
       *[other] It is…
    }
 }
kind-give = A gift
kind-lend = A loan
kind-swap = A swap
kind-service = A helping hand
help-kind = A gift doesn’t come back, a loan does, a swap is for something else, a helping hand is time.
no-sales = { $direction ->
    [request] Nothing is bought here: we give, lend, swap and help each other.
   *[other] Nothing is sold here: we give, lend, swap and help each other. There are other places for selling!
 }
ask-item = { $kind ->
    [service] To do what? (for instance: “put up a wardrobe”)
   *[other] What is it? (for instance: “green velvet armchair”)
 }
item-too-short = Tell a little more.
item-has-price = Nothing is sold or paid for here. What is it, without the price?
item-too-long = That’s a bit long: { $max } letters at most.
help-item = A few words that neighbours understand at a glance.
ask-together = There are several things: { $things }. One post, or one for each?
together-one = One post
together-each = One for each
help-together = One post: it all goes together. One for each: everything has its own keyword and may go to somebody else.
ask-twin = You already have { $keyword } ({ $thing }) { $outcome ->
    [held] waiting for an admin
    [mixed] online or waiting for an admin
   *[other] online
 }. Is it the same thing?
twin-other = Something else
twin-same = Yes, the same
matches = { $direction ->
    [request] { $count ->
        [one] There is a post that may already be what you need:
       *[other] There are posts that may already be what you need:
     }
   *[other] { $count ->
        [one] Somebody may be looking for just that:
       *[other] Several people may be looking for just that:
     }
 }
ask-seen = { $direction ->
    [request] { $match ->
        [none] Is one of these posts what you need? Tap its button, or go on with your request.
       *[other] Is this what you need? “yes” answers that post; otherwise, go on with your request.
     }
   *[other] { $match ->
        [none] You can answer with the button, or go on with your post.
       *[other] Is this what you have? “yes” answers that person; otherwise, go on with your post.
     }
 }
seen-go-on = Go on
seen-found = I found it
help-seen = “Go on” prepares your post. “I found it” forgets it.
found = Perfect! I publish nothing.
ask-quartier = { $kind ->
    [service] Where does it take place? The neighbourhood is enough.
   *[other] Where? The neighbourhood is enough.
 }
ask-until = { $direction ->
    [request] When do you need it? (“Saturday”, “end of the month”…)
   *[other] Until when? (“Saturday”, “in 3 days”…)
 }
ask-when = { $direction ->
    [request] When is it for? (“Saturday morning”, “whenever suits you”…)
   *[other] When are you free? (“Wednesdays”, “in the evening”…)
 }
when-too-long = That’s a bit long: { $max } letters at most.
ask-duration = How long would it take, more or less?
duration-too-long = That’s a bit long: { $max } letters at most.
duration-not-words = That’s a day. Rather say “an hour”, “the morning”…
ask-loan = { $direction ->
    [request] For how long would you need it?
   *[other] For how long do you lend it? (“a weekend”, “a week”…)
 }
loan-too-long = That’s a bit long: { $max } letters at most.
ask-deposit = A deposit? Write how much.
skip-deposit = No deposit
deposit-has-price = A loan costs nothing: a deposit is handed back at the end.
deposit-too-long = That’s a bit long: { $max } letters at most.
ask-in-return = { $direction ->
    [request] What do you offer in exchange?
   *[other] For what? (for instance: “a jar of honey”)
 }
skip-in-return = Surprise me
skip-in-return-request = We’ll work it out
in-return-has-price = A swap is for a thing or a favour, never for money.
in-return-too-long = That’s a bit long: { $max } letters at most.
ask-details = What should your neighbours know?
details-too-long = That’s a bit long: { $max } letters at most.
ask-way = Who will get it? You choose among the answers, or else:
way-choose = I choose
way-first = First come
way-draw = Draw lots
help-way = “I choose”: you see all the answers together. “First come”: the first person to answer gets it at once. “Draw lots”: I draw lots among the answers.
ask-photos = Do you have a picture? Send it (up to { $max }).
clear-photos = Remove the pictures
ask-quantity = { $kind ->
    [service] { $direction ->
        [request] How many people do you need?
       *[other] How many are there?
     }
   *[other] How many are there?
 }
also-noted = I’ve noted these too: { $rest }.
photos-added = { $count ->
    [one] Picture received, thank you!
   *[other] { $count } pictures for this post.
 }
photos-too-many = { $max } pictures is the most: I keep the first ones.
review-check = Here is what I understood:
review-check-again = Your post { $keyword }. What shall we change?
changed-check-again = Noted. Your neighbours will see it once you have tapped “Save”.
line-item = 🏷️ { $item }{ $more ->
    [none] { "" }
    [one] { " " }and 1 more
   *[other] { " " }and { $more } more
 }
line-details = 📝 { $details }
line-together = 🗂️ { $together }
line-direction = 🔁 { $direction }
line-kind = 🤝 { $kind }
line-quantity = { $kind ->
    [service] { $direction ->
        [request] 👥 { $quantity ->
            [one] 1 person
           *[other] { $quantity } people
         }
       *[other] 🔢 { $quantity } in all
     }
   *[other] 🔢 { $quantity } in all
 }
line-quartier = 📍 { $quartier }
line-until = ⏳ by { $until }
line-when = 🕑 { $when }
line-duration = ⏱️ { $duration }
line-loan = 📅 loan: { $loan }
line-deposit = 🪙 deposit: { $deposit }
line-in-return = 🔄 for { $in-return }
line-way = 🎯 { $way }
line-photos = 📷 { $photos ->
    [one] one picture
   *[other] { $photos } pictures
 }
confirm-check = Publish
confirm-check-again = Save
edit-item = Change the thing
edit-details = Change the detail
clear-details = Remove the detail
edit-together = One or several
edit-direction = Offer or request
edit-kind = Change the type
edit-quantity = Change the quantity
edit-quartier = Change the place
edit-until = Change the date
edit-when = Change the time
edit-duration = Change the length
edit-loan = Length of the loan
edit-deposit = Deposit
edit-in-return = In exchange for
edit-way = Who gets it
edit-photos = Add a picture
help-quartier = A part of town or a commune is enough, never your address: neighbours will know whether it is far. “skip” leaves it out.
help-until = A day such as “Saturday”, “12 December” or “end of the month”: after that, the post ends by itself. Write “skip” if there is no hurry.
help-when = A few words such as “Saturday morning” or “on Wednesdays”. Write “skip” if you don’t know yet.
help-duration = Roughly: “an hour”, “an afternoon”. Write “skip” if you don’t know.
help-loan = The time until it comes back: “a weekend”, “3 days”. Write “skip” if you’ll agree on it together.
help-deposit = Money that is left with you and given back at the return, for example “€50”. Tap “No deposit” if none is needed.
help-in-return = A thing, a favour or something to eat, never money. No idea yet? Tap the button: the two of you will work it out.
help-quantity = A number, for example “3”: several neighbours can then answer, each for a share. Write “skip” if it all goes together.
help-photos = A picture from your phone, or a new one: just send it here. Write “skip” if you have none.
help-details = What helps to decide: its state, its size, when to come. Write “skip” to remove it.
help-check = “Publish” sends it to your neighbours. The small buttons change one line; you can also write it: “rather until Sunday”, “no, it’s in Plérin”.
help-check-again = “Save” updates the post. You can also write what changes: “rather until Sunday”, “it’s in Plérin”.
done = It’s published! Keyword: { $keyword }. Neighbours answer with this word or with the button, and I pass their answers on to you.
done-asking = It’s published! Keyword: { $keyword }. I’m asking around, and I will tell you { $before } at the latest, yes or no.
done-several = It’s published: { $keyword }. Each post has its keyword, and I pass the answers on to you.
held = Your post { $keyword } is waiting for an admin to look at it: { $why ->
    [link] your message has a link in it
    [money] it speaks of money
    [fee] it speaks of fees or of a delivery to pay for
    [money-loan] it speaks of lending money
    [animals] it speaks of an animal and of fees
    [elsewhere] the same text has been posted several times
    [late-answers] you have just answered many posts that were over
    [many] you have just made many posts within an hour
    [first] it is your first one here
    [follows] another post of yours is waiting already
   *[other] there is something to check
 }. Nobody else sees it for now, and I’ll tell you when it has been looked at.
# Lending becomes giving, or an offer a request, while { $name } counts on it.
kind-bound = { $name } counts on { $keyword } ({ $thing }) as it is announced: while it is promised or lent, the post stays of that kind. “See the answers” lets you change your mind, or say that it is back. Your other changes are here:
held-change = Saved. { $keyword } is now waiting for an admin to look at it: { $why ->
    [link] your message has a link in it
    [money] it speaks of money
    [fee] it speaks of fees or of a delivery to pay for
    [money-loan] it speaks of lending money
    [animals] it speaks of an animal and of fees
    [elsewhere] the same text has been posted several times
    [late-answers] you have just answered many posts that were over
    [many] you have just made many posts within an hour
    [first] it is your first one here
    [follows] another post of yours is waiting already
   *[other] there is something to check
 }. Nobody else sees it until then, and I’ll tell you when it has been looked at.
duplicate = You already have this { $outcome ->
    [held] waiting for an admin
    [mixed] online or waiting for an admin
   *[other] online
 }: { $keyword }.
saved = Saved: { $keyword } is up to date.{ $outcome ->
    [held] { " " }It is still waiting for an admin to look at it.
   *[other] {""}
 }{ $kept ->
    [0] {""}
   *[other] { " " }I leave it at { $kept }: that many are promised already.
 }{ $name ->
    [none] {""}
   *[other] { " " }It is promised to { $name }, who was waiting: { telling-next }.
 }
ended = { $keyword } is no longer online, I can’t change it any more.
not-yours = That button doesn’t work for you.
forbidden = { $why ->
    [animal] { $place ->
        [none] Usually, I publish no
       *[other] Parallèle { $place } publishes no
     } animals: a shelter will find them a family and look after them. All that goes with them (cage, kennel, pet food) is welcome.
    [medicine] I don’t publish medicines, it is forbidden and risky: take them back to a pharmacy.
    [weapon] I publish no weapons, ammunition or fireworks: the police will tell you what to do with them.
    [tobacco] I publish neither tobacco nor e-cigarettes, the law forbids it.
    [alcohol] { $place ->
        [none] Usually, I publish no
       *[other] Parallèle { $place } publishes no
     } alcohol. A meal or a dessert, with pleasure!
    [own] The admins of Parallèle { $place } have chosen not to publish that: “{ $named }”.
    [drug] No drugs and no CBD: I don’t publish that.
    [paper] I publish no papers or personal vouchers: if you found some, the town hall takes them.
    [sex] That has no place here.
   *[other] I can’t publish that here.
 } If I am mistaken, write it in other words.
# { $others }: what is left of a list once something forbidden is taken out.
the-others = The rest is fine: { $others }.
as-before = So we’re staying with: { $thing }.
# { $day }: the post’s last day, gone by before it was published.
past = The last day of your post ({ $day }) has passed.
# { $time }: written on another day (“tomorrow”), it would mean something else today.
another-day = You wrote “{ $time }”, but that was on another day.
# { $keywords }: posts of the list that the person has up already.
up-already = { $count ->
    [one] You already have { $keywords }, so I won’t post it again.
   *[other] You already have { $keywords }, so I won’t post them again.
 }
photo-each = I gave each one a photo, in order. “My posts” lets you add more.
contact-kept = I took your contact out of the public text. You can write it to whomever you choose.
contact-only = Only your contact is left, which I don’t publish. Write what it is instead.
link-removed = I took the link out: posts carry none.
button-withdraw = Withdraw the post
button-change = Change
button-manage = See the post
cancelled-check-again = All right, nothing is changed: the post stays as it is.
cancelled = All right, never mind.
ended-held = You have sent { $keyword } already. “my posts” tells you where it stands.
ended-published = Already published: { $keyword }.
ended-saved = Already saved: { $keyword }.
ended-told-anew = You already had this post: I offered to add to it.
ended-forbidden = I could not publish that.
ended-found = You had found it, I published nothing.
ended-gone = This post could not be changed any more.
ended-duplicate = You already have this: { $keyword }.
ended-cancelled = You had cancelled this post.
help = We are preparing a post. “back” returns to the question before, “cancel” forgets it all.

card-wanted-give = a gift
card-wanted-lend = a loan
card-wanted-swap = a swap
card-wanted-service = a helping hand
card-wanted-people-1 = one person
card-wanted-people-2 = 2 people
card-wanted-people-3 = 3 people
card-wanted-people-4 = 4 people
card-wanted-people-5 = 5 people
card-wanted-people-6 = 6 people
card-wanted-people-7 = 7 people
card-wanted-people-8 = 8 people
card-wanted-people-9 = 9 people
card-wanted-people-more = more than 9 people
card-first-give = Gift, first come
card-first-lend = Loan, first come
card-first-swap = Swap, first come
card-first-service = Help, first come
card-draw-give = Gift, by lot
card-draw-lend = Loan, by lot
card-draw-swap = Swap, by lot
card-draw-service = Help, by lot
card-title = { $left ->
    [0] {""}
   *[other] { $left } × { "" }
 }{ $thing } · { $keyword }
card-whole = { $keyword }: { $thing }
card-details = { $direction ->
    [request] 🙋 Wanted:
   *[other] 🎁
 } { $kind }{ $quartier ->
    [none] {""}
   *[other] { " " }· { $quartier }
 }{ $until ->
    [none] {""}
   *[other] { " " }· by { $until }
 }
card-swap = { $direction ->
    [request] 🙋 Wanted:
   *[other] 🎁
 } { $kind }{ $quartier ->
    [none] {""}
   *[other] { " " }· { $quartier }
 } ↔ { $offered }
card-help = { $direction ->
    [request] 🙋 Wanted:
   *[other] 🎁
 } { $kind }{ $quartier ->
    [none] {""}
   *[other] { " " }· { $quartier }
 } · { $time }
card-away = 🎁 { $kind }{ $quartier ->
    [none] {""}
   *[other] { " " }· { $quartier }
 } · back: { $until }
card-promised = { $direction ->
    [request] 🙋 Wanted:
   *[other] 🎁
 } { $kind } · promised already{ $until ->
    [none] { $quartier ->
        [none] {""}
       *[other] { " " }· { $quartier }
     }
   *[other] { " " }· by { $until }
 }
card-loan = { $direction ->
    [request] 🙋 Wanted:
   *[other] 🎁
 } { $kind }{ $quartier ->
    [none] {""}
   *[other] { " " }· { $quartier }
 } · { $time }
card-swap-until = { $direction ->
    [request] 🙋 Wanted:
   *[other] 🎁
 } { $kind } ↔ { $offered } · ⏳ { $until }
card-loan-until = { $direction ->
    [request] 🙋 Wanted:
   *[other] 🎁
 } { $kind } · { $time } · ⏳ { $until }
card-help-until = { $direction ->
    [request] 🙋 Wanted:
   *[other] 🎁
 } { $kind } · { $time } · ⏳ { $until }
card-help-long = { $direction ->
    [request] 🙋 Wanted:
   *[other] 🎁
 } { $kind } · { $time } · ⏱️ { $long }
card-deposit-until = 🎁 { $kind } · deposit { $deposit } · ⏳ { $until }
card-deposit-at = 🎁 { $kind } · { $quartier } · deposit { $deposit }
card-deposit = 🎁 { $kind }{ $time ->
    [none] {""}
   *[other] { " " }· { $time }
 } · deposit { $deposit }
button-take = { $kind ->
    [lend] I’ll borrow it
    [swap] I’ll swap
    [service] I’m interested
   *[other] I’ll take it
 }
button-help = I can help
button-line = Join the line
share-offer = You can also share it in a Facebook group, with its { $pictured ->
    [none] keyword
   *[other] photo and keyword
 }: you choose the group.
button-share = Share in a group
mail-offer = If somebody answers when Messenger no longer lets me write to you (24 hours after your last message), I can tell you by e-mail.
button-mail = Tell me by e-mail
push-offer = If somebody answers when Messenger no longer lets me write to you (24 hours after your last message), I can send you a notification.
both-offer = If somebody answers when Messenger no longer lets me write to you (24 hours after your last message), I can send you a notification or an e-mail.
button-push = By a notification
