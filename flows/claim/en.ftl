claimed = { $direction ->
    [request] Thank you! { $owner } will know that you can help with { $keyword } ({ $thing }){ $parts ->
        [0] .
       *[other] : { $parts }.
     }
   *[other] Noted for { $keyword } ({ $thing }){ $from ->
        [none] {""}
       *[other] { " " }({ $from }{ $to ->
            [none] {""}
           *[other] { " to " }{ $to }
         })
     }{ $parts ->
        [0] .
       *[other] : you would like { $parts }.
     } { $way ->
        [draw] Lots will be drawn among all the answers, I’ll let you know.
       *[other] { $place ->
            [1] You are first in line.
           *[other] You are number { $place } in line.
         } { $owner } will choose, I’ll let you know.
     }
 }{ $later ->
    [none] {""}
   *[other] { $way ->
        [draw] {""}
       *[other] { " " }{ $owner } will see your answer when they come back.
     }
 }{ $joined ->
    [yes] { " " }Your words go with your answer.
   *[other] {""}
 }
also-named = { $count ->
    [1] One post at a time! For this one too, tap its button:
   *[other] One post at a time! For these too, tap their buttons:
 }
queued = { $direction ->
    [request] { $owner } has somebody for { $keyword } ({ $thing }) already. I keep your answer: you are { $place ->
        [1] first in line
       *[other] number { $place } in line
     }. If you are needed, I’ll let you know.
   *[other] { $keyword } ({ $thing }) is already promised. { $way ->
        [draw] I keep your answer: if it becomes free, I draw lots among those who wait, and let you know.
       *[other] I keep a place for you: you are { $place ->
            [1] first in line
           *[other] number { $place } in line
         }. If it becomes free, I’ll let you know.
     }
 }{ $joined ->
    [yes] { " " }Your words go with your answer.
   *[other] {""}
 }
ask-days = { $keyword ->
    [none] For when?
   *[other] { $keyword } ({ $thing }): for when?
 } (“this weekend”, “from 5 to 7 December”, “tomorrow”…)
skip-days = As soon as possible
help-days = Tell me for which days you would like to borrow it, for instance “Saturday” or “from 5 to 7 December”. Or “skip”.
taken-head = { $keyword } ({ $thing }) isn’t free on those days. Already booked:
taken-days = – { $from }{ $to ->
    [none] {""}
   *[other] { " to " }{ $to }
 }
taken-from = – from: { $from }, with no return date
taken = { $way ->
    [draw] I keep your answer: if it becomes free, I draw lots among those who wait, and let you know.
   *[other] I keep you a place in line (number { $place }): if it becomes free, I’ll let you know.
 }{ $joined ->
    [yes] { " " }Your words go with your answer.
   *[other] {""}
 } Would other days suit you?
days-gone = Too late, sorry: this answer isn’t waiting any more.
# “rather on Saturday”, of several loans one waits for.
which-days = For which loan?
card-days = { $keyword } · { $thing }
card-days-now = { $to ->
    [none] { $from ->
        [none] No day chosen
       *[other] Asked for: { $from }
     }
   *[other] Asked for: { $from } to { $to }
 }
button-other-days = Other days
answer-days = 📅 { $from }{ $to ->
    [none] {""}
   *[other] { " to " }{ $to }
 }
promised = { $direction ->
    [request] 🎉 { $owner } is counting on you for { $keyword } ({ $thing })!{ $hoped ->
        [0] {""}
       *[other] { " " }Only { $parts } more needed.
     } Tap “Write” to set a time. If I hear nothing from you { $lapses ->
        [none] for two days
        [soon] within a few hours
       *[other] before { $lapses }
     }, I free your place.
   *[other] 🎉 It’s yours: { $keyword } ({ $thing }){ $from ->
        [none] {""}
       *[other] { " " }({ $from }{ $to ->
            [none] {""}
           *[other] { " to " }{ $to }
         })
     }{ $parts ->
        [0] {""}
       *[other] , { $parts } for you{ $hoped ->
            [0] {""}
           *[other] { " " }(you wanted { $hoped }, there are no more left)
         }
     }! Tap “Write” to set a time with { $owner }. If I hear nothing from you { $lapses ->
        [none] for two days
        [soon] within a few hours
       *[other] before { $lapses }
     }, I free your place.
 }{ $later ->
    [none] {""}
   *[other] { " " }{ $owner } will see it when they come back.
 }{ $joined ->
    [yes] { " " }Your words go with your answer.
   *[other] {""}
 }
ask-parts = { $direction ->
    [request] { $count } are needed: how many can you bring?
   *[other] There are { $count }: how many would you like?
 }
parts-all = All of them
skip-parts = Just one
one-part = All right, just one.
help-parts = Write a number, “all”, or “skip” for just one.
parts-not-a-number = I need a number, such as “3”.
parts-set = { $fewer ->
    [yes] There aren’t that many left: noted for { $parts }.
   *[other] { $standing ->
        [accepted] Noted: { $parts } for you.
       *[other] Noted: { $parts }.
     }
 }
parts-came = { $standing ->
    [accepted] { $name } takes { $parts }, for { $keyword } ({ $thing }).
   *[other] { $direction ->
        [request] { $name } can bring { $parts }, for { $keyword } ({ $thing }).
       *[other] { $name } would like { $parts }, for { $keyword } ({ $thing }).
     }
 }
coming-noted = { $direction ->
    [request] Noted: { $owner } is counting on you for { $keyword } ({ $thing }). Tap “Write” to set a time.
   *[other] Noted for { $keyword } ({ $thing }): it is kept for you. Tap “Write” to set a time with { $owner }.
 }
coming-gone = { $how ->
    [done] That’s noted as done already for { $keyword } ({ $thing }).
    [out] That’s noted already: { $keyword } ({ $thing }) is on loan.
    [waiting] It isn’t your turn yet for { $keyword } ({ $thing }): I’ll let you know.
    [none] That button doesn’t work for you.
   *[other] Too late, sorry: { $keyword } ({ $thing }) isn’t kept for you any more.
 }
coming-came = { $name } confirms for { $keyword } ({ $thing }). Tap “Write” to set a time.
answer-taken = { $direction ->
    [request] 🙋 { $name } can help you with { $keyword } ({ $thing }): it’s settled. Tap “Write” to set a time.
   *[other] 🎉 { $name } takes { $keyword } ({ $thing }){ $parts ->
        [0] {""}
       *[other] : { $parts } of them
     }. Tap “Write” to set a time.
 }
asked-before = People have asked before you about { $keyword } ({ $thing }), and { $owner } answered:
asked-line = “{ $question }” – “{ $reply }”
ask-said = A word for { $owner }? (when you could come, for instance)
skip-said = No need
said-too-long = That’s a bit long: { $max } letters at most.
word-added = { $later ->
    [none] I’m passing it on to { $owner }.
   *[other] Noted: { $owner } will see it when they come back.
 }
contact-kept = I passed on no link and no contact: a number is shared with “Write”, once it is promised.
only-contact = I don’t pass on contacts yet: they are shared with “Write”, once it is promised. Your answer is kept.
# The message of an answer was edited in Messenger. { $parts }: how many now (0: as before). { $word }: unread where it is still to be read, told where it is sent corrected, gone where it is left out.
answer-changed = Corrected for { $keyword } ({ $thing }){ $parts ->
    [0] .
   *[other] : { $parts }{ $standing ->
        [accepted] {" "}for you
       *[other] {""}
     }.
 }{ $word ->
    [none] {""}
    [unread] { " " }{ $owner } will read your word as it is now.
    [gone] { " " }Your word no longer goes with your answer.
   *[other] { $later ->
        [none] { " " }I’m passing the correction on to { $owner }.
       *[other] { " " }{ $owner } will see the correction on coming back.
     }
 }
# Other days of a loan, which its owner had asked for.
days-agreed-came = { $name } agrees: { $keyword } ({ $thing }), { $to ->
    [none] { $from }
   *[other] { $from } to { $to }
 }.
# It was edited, and nothing new could be read in it; or deleted: the answer stands. { $word }: gone where the word is not read yet and goes no further, told where it may have been.
answer-stands = { $standing ->
    [accepted] { $owner } still counts on you for { $keyword } ({ $thing }){ $parts ->
        [0] {""}
       *[other] : { $parts }
     }
   *[other] your answer to { $keyword } ({ $thing }) stays as it is noted
 }
answer-kept = { $how ->
    [deleted] { $word ->
        [none] Message deleted, but { answer-stands }.
        [gone] Message deleted: your word no longer goes with your answer, but { answer-stands }.
       *[other] Message deleted, but { $owner } may have read your word already: I’m telling them that you take it back. Apart from that, { answer-stands }.
     }
   *[other] I’ve seen your correction, but { answer-stands }.
 } { $direction ->
    [request] If you no longer can:
   *[other] If you no longer want it:
 }
# More than is promised, in a message that was corrected. { $wanted }: how many it would be.
promised-more = I’ve seen your correction. { $direction ->
    [request] For { $keyword } ({ $thing }), you are down for { $parts }, and more are needed. Will you bring { $wanted }?
   *[other] For { $keyword } ({ $thing }), { $parts ->
        [one] { $parts } is
       *[other] { $parts } are
     } promised to you, and there are more. Would you like { $wanted }?
 }
button-so-many = Yes, please
no-word = All right. I’ll keep you posted.
mail-offer = If there is news when Messenger no longer lets me write to you (24 hours after your last message), I can tell you by e-mail.
push-offer = If there is news when Messenger no longer lets me write to you (24 hours after your last message), I can send you a notification.
both-offer = If there is news when Messenger no longer lets me write to you (24 hours after your last message), I can send you a notification or an e-mail.
button-mail = Tell me by e-mail
button-push = By a notification
unknown = I can’t find that post. Check the keyword: a word and a number, such as “ARMCHAIR 42”.
own = { $keyword } is your own post.
already = That’s noted: you have answered { $keyword } ({ $thing }). I’ll keep you posted.
# “the drill”, from somebody to whom it is promised, or lent, already.
already-yours = { $direction ->
    [request] { $owner } counts on you already for { $keyword } ({ $thing }). Tap “Write” to agree on a time.
   *[other] { $keyword } ({ $thing }) is already yours{ $from ->
        [none] {""}
       *[other] , { $from }{ $to ->
            [none] {""}
           *[other] { " to " }{ $to }
         }
     }. Tap “Write” to arrange things with { $owner }.
 }
already-out = { $direction ->
    [request] You are lending { $keyword } ({ $thing }) to { $owner } already.
   *[other] You already have { $keyword } ({ $thing }) on loan.
 }
# “drill from the 8th to the 10th”, from somebody who waits already for other days.
ask-instead = You have already answered { $keyword } ({ $thing }). Days noted: { $from }{ $to ->
    [none] {""}
   *[other] { " to " }{ $to }
 }. Shall I note these instead: { $new-from }{ $new-to ->
    [none] {""}
   *[other] { " to " }{ $new-to }
 }?
instead-yes = Yes
instead-no = No
help-instead = Your answer holds for the days noted. “yes” changes them, “no” keeps everything as it is.
instead-not-an-option = First tell me whether I change the days: yes or no?
days-kept = All right, nothing has changed for { $keyword } ({ $thing }). Days noted: { $from }{ $to ->
    [none] {""}
   *[other] { " to " }{ $to }
 }.
ended = { $outcome ->
    [exchanged] { $direction ->
        [request] { $owner } has found what was needed for { $keyword } ({ $thing }).
       *[other] { $keyword } ({ $thing }) has found a taker.
     }
    [withdrawn] { $keyword } ({ $thing }) was withdrawn.
    [expired] { $keyword } ({ $thing }) is over.
    [held] This post can’t be seen at the moment.
   *[other] { $keyword } ({ $thing }) is no longer online.
 }
# “is the armchair still available?” { $pointed }: not asked, “jam”, “the 2nd”. { $standing }: free, promised, and of a loan booked or out.
still-there = { $standing ->
    [out] { $direction ->
        [request] Somebody is lending one at the moment: { $keyword } ({ $thing }). Can you lend one too?
       *[other] { $keyword } ({ $thing }) is lent out at the moment. Would you like it for other days?
     }
    [booked] { $direction ->
        [request] Somebody has promised to lend one: { $keyword } ({ $thing }). Can you lend one too?
       *[other] { $keyword } ({ $thing }) is online, and promised to somebody for some days. Would you like to ask for it?
     }
    [promised] { $direction ->
        [request] Somebody has already promised to help with { $keyword } ({ $thing })
       *[other] { $keyword } ({ $thing }) is promised to somebody at the moment
     }{ $count ->
        [0] {""}
        [one] , and one person is waiting
       *[other] , and { $count } people are waiting
     }. Shall I keep you a place, in case it comes free?
   *[other] { $direction ->
        [request] { $pointed ->
            [none] Yes,{ " " }
           *[other] {""}
         }{ $keyword } ({ $thing }) is still wanted{ $count ->
            [0] {""}
            [one] {" "}– one person has offered help
           *[other] {" "}– { $count } people have offered help
         }. Can you help?
       *[other] { $pointed ->
            [none] Yes,{ " " }
           *[other] {""}
         }{ $keyword } ({ $thing }) is still available{ $left ->
            [none] {""}
           *[other] {" "}({ $left } left)
         }{ $count ->
            [0] {""}
            [one] {" "}– one person is waiting for an answer
           *[other] {" "}– { $count } people are waiting for an answer
         }. Would you like it?
     }
 }
button-take-it = I’ll answer
# Its keyword in a comment on the Page, and since then words that leave it open.
commented = In a comment you wrote { $keyword } ({ $thing }). { $direction ->
    [request] Can you still help?
   *[other] Would you still like it?
 }
button-leave-it = No thanks
left-alone = All right: I’m passing nothing on for { $keyword }.
# Written long after “A word for Amélie?”.
ask-is-word = “{ $said }”: is that for { $owner }, about { $keyword } ({ $thing })?
is-word-yes = Yes
is-word-no = No
is-word-not-an-option = First tell me whether I pass it on to { $owner }: yes or no?
help-is-word = With “yes” I add your words to your answer. With “no” nobody gets them.
button-flag = Report
several = { $count ->
    [1] Is this the one you would like? Tap its button:
   *[other] Which one would you like?
 }
not-that = I can’t find “{ $said }”. Here is what comes closest:
# Nothing was named, and there are only requests.
help-which = { $count ->
    [1] Is this the one you can help with? Tap its button:
   *[other] Which of these can you help with?
 }
help-wanted = By that name I only see requests. Can you help?
ended-claimed = You have already answered { $keyword }.
ended-ended = { $keyword } is no longer online.
ended-cancelled = That question is closed. “my answers” shows where you stand.
ended-interrupted = That question is closed. “my answers” shows where you stand.
cancelled = All right, no message. Your answer to the post stands.
# At the days of a loan: nothing is asked for yet, or what is stays as it is.
cancelled-days = All right, I leave it as it was.
help = You are answering a post. Write a word for the person, or “skip”.

answer-came = { $direction ->
    [request] 🙋 { $name } can help you with { $keyword } ({ $thing }).
   *[other] 🙋 { $name } answers { $keyword } ({ $thing }).
 }{ $parts ->
    [0] {""}
   *[other] { " " }How many: { $parts }.
 }{ $until ->
    [none] {""}
   *[other] { $way ->
        [draw] { " " }I’ll wait a little for other answers, then draw lots.
        [due] { " " }As it won’t keep, unless you choose somebody before, I’ll promise it { $until } to whoever has waited longest.
       *[other] { " " }I’ll wait a little for other answers, then show you all of them together.
     }
 }
answer-word = “{ $word }”
word-corrected = { $word ->
    [none] { $name } takes their word back, about { $keyword } ({ $thing }).
   *[other] { $name } corrects their word, about { $keyword } ({ $thing }): “{ $word }”
 }
word-came = { $name } adds, about { $keyword } ({ $thing }): “{ $word }”
# The picture goes with the answer.
picture-kept = { $count ->
    [1] Picture received: { $owner } will see it
   *[other] I’m keeping one picture only, the first: { $owner } will see it
 } with your answer to { $keyword } ({ $thing }){ $replaced ->
    [none] {""}
   *[other] , in place of the one before
 }.
picture-came = { $name } added a picture to their answer to { $keyword } ({ $thing }).
