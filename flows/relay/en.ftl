writing = You’re writing to { $other } ({ $keyword }, { $thing }). Words, a photo, a place: I pass them on.
stop-talk = End
again-talk = You’re still writing to { $other } ({ $keyword }).
stopped = OK, I’m not passing anything on any more. To go on, tap “Reply”.
help-talk = What you write goes to the other person. “end” stops it. To give your number, agree on a time or report something, tap “Options” below one of their messages.
help = I pass your messages on to the other person, without showing your profile. “cancel” drops it.
cancelled = OK, I’m sending nothing.
cancelled-talk = OK, I’m not passing anything on any more. To go on, tap “Reply” below a message.
passed = { $later ->
    [none] { $photos ->
        [0] Passed on to { $other } ({ $keyword }).
        [one] I’m sending your photo to { $other } ({ $keyword }).
       *[other] I’m sending your photos to { $other } ({ $keyword }).
     }
   *[other] Noted: { $other } will see it when they’re back ({ $keyword }).
 }{ $count ->
    [1] { " " }You can write on; “end” stops it.
   *[other] { "" }
 }
fix-this = Shall we make it { $moment }?
# The message asked about a moment (“tomorrow 6pm?”): the other can say yes with one tap.
proposed-so = That’s proposed for { $moment }; I’ll tell you when it’s a yes.
button-fix = Propose this time
no-links = I don’t pass links on. Write it without, and it goes to { $other }.
no-such = I can’t pass that on to { $other }: only words, photos, a place.
no-more = This conversation is over, I can’t pass anything on any more.
not-to-one = { $other ->
    [none] Nothing was passed on about { $keyword } ({ $thing })
   *[other] Nothing was passed on to { $other } ({ $keyword })
 }: that exchange is over.

ask-sure = Is this for { $other } ({ $keyword })?{ $said ->
    [none] { "" }
   *[other] { " " }“{ $said }”
 }
sure-yes = Yes
sure-no = No
ask-sure-again = Is it for { $other }? Tap “Yes” or “No”, or type “stop”.
help-sure = I’m keeping your message until I know whom it is for.
sure-not-an-option = I haven’t passed that last message on. Tell me yes or no first.
# Several conversations at once: { $other } is whoever wrote last.
ask-whom = Is it for { $other } ({ $keyword })?{ $said ->
    [none] { "" }
   *[other] { " " }“{ $said }”
 }
ask-whom-again = Whom is it for? Tap a first name or type it. With “stop”, your message goes to nobody.
whom-none = Nobody
help-whom = I’m keeping your message until I know whom it is for.
whom-not-an-option = I haven’t passed on these last words: first tell me who the earlier message is for.
not-for-anybody = OK, I haven’t passed it on to anybody.
not-for-them = OK, I haven’t passed it on. To write to somebody, tap “Reply” below their message.
ask-share-typed = Do you want to share your contact details with { $other }? “{ $said }”
share-yes = Yes
share-no = No
help-share-typed = I haven’t passed that last message on. Tell me yes or no first.
share-not-an-option = I haven’t passed that last message on. Tell me yes or no first.
not-passed = OK, I haven’t passed this message on. You’re still writing to { $other } ({ $keyword }).

came = { $name }, about { $keyword } ({ $thing }): “{ $message }”
came-words = “{ $message }”
photos-came = { $count ->
    [one] { $name } sends you this photo, about { $keyword } ({ $thing }).
   *[other] { $name } sends you these { $count } photos, about { $keyword } ({ $thing }).
 }
place-came = { $name } shows you a place, about { $keyword } ({ $thing }).
sticker-came = { $name } sends you a sticker, about { $keyword } ({ $thing }).
phone-came = { $name } gives you their number, about { $keyword } ({ $thing }): { $contact }
address-came = { $name } gives you their address, about { $keyword } ({ $thing }): { $contact }
correction-came = { $name } corrects, about { $keyword } ({ $thing }): “{ $message }”
withdrawn-came = { $name } took their message back, about { $keyword } ({ $thing }).
button-write = Reply
button-options = Options
button-map = See the map

corrected = I passed your correction on to { $other }.
replaced = Corrected: { $other } hadn’t received your message yet.
withdrawn = { $other } already had your message; I’m telling them you took it back.
unsent = Taken back: { $other } won’t receive it.
# The conversation is over, and the message had arrived.
too-late = { $other } already had your message, and the conversation is over: I erased it here, but not on { $other }’s side.
not-corrected = Your correction holds a number, an e-mail or a link: I haven’t passed it on.

options = With { $other }, about { $keyword } ({ $thing }):
button-share-phone = Give my number
button-share-address = Give my address
button-fix-time = Agree on a time
choice-stop = Stop writing
choice-report = Report
choice-block = Block

ask-phone = Which number do you want to give to { $other }?
phone-not-words = I see no number in it. Write it like “06 12 34 56 78”, or “no” to give nothing.
phone-too-long = That’s a bit long: { $max } letters at most.
ask-address = Which address do you want to give to { $other }?
address-not-words = I see no address in it. Write it like “12 rue du Port” or “in front of the town hall”, or “no” to give nothing.
address-too-long = That’s a bit long: { $max } letters at most.
review-check = Shall I send this to { $other } ({ $keyword })?
line-phone = Number: { $phone }
line-address = Address: { $address }
confirm-check = Send
edit-phone = Another number
edit-address = Another address
no-link = I don’t pass links on.
shared = { $later ->
    [none] Sent to { $other }.
   *[other] Noted: { $other } will see it when they’re back.
 }
ended-shared = It has been sent already.

ask-moment = Which time do you propose to { $other }? (“tomorrow 6 pm”, “Saturday 10 am”)
moment-too-long = That’s a bit long: { $max } letters at most.
unclear = I didn’t get the time: I need a day and an hour to come.
unpromised = { $how ->
    [done] { $keyword } ({ $thing }) is noted as done already: there is no time left to fix.
   *[other] For { $keyword } ({ $thing }), nothing is planned between you and { $other } any more{ $taken ->
        [yes] , it’s for somebody else now
       *[other] {""}
     }, so I’m not fixing a time.{ $again ->
        [yes] { " " }Still interested? Answer again with “{ $keyword }”.
       *[other] {""}
     }
 } If need be, you can still write to them.
proposed = { $later ->
    [none] Proposed to { $other }: { $moment }. I’ll tell you when it’s a yes.
   *[other] Noted: { $moment }. { $other } will see it when they’re back, and I’ll tell you when it’s a yes.
 }
ended-proposed = You have proposed a time already.
proposal-came = { $name } proposes { $moment }, about { $keyword } ({ $thing }){ $before ->
    [none] { "" }
   *[other] { "" }, instead of { $before }
 }. Does that suit you?
button-agree = That’s fine
button-other-time = Another time
agreed = 🗓 Agreed with { $other }: { $moment }, about { $keyword } ({ $thing }).{ $reminded ->
    [none] { "" }
   *[other] { " " }I’ll remind you before.
 }
ended-agreed = The time is agreed already.
agreed-came = 🗓 { $name } agrees: { $moment }, about { $keyword } ({ $thing }).{ $reminded ->
    [none] { "" }
   *[other] { " " }I’ll remind you before.
 }
same = It’s agreed already: { $moment }, with { $other }.
# “yes”, and several people wait for an answer.
moment-off = 🗓 It’s off: { $moment }, with { $other }, for { $keyword } ({ $thing }).{ $instead ->
    [none] { " " }What other time do you suggest?
   *[other] { "" }
 }
moment-off-came = 🗓 { $name } can’t make it any more: { $moment }, for { $keyword } ({ $thing }), is off.{ $instead ->
    [none] { " " }Would another time suit you?
   *[other] { "" }
 }
agree-which = Yes to whom?
agree-one = Yes to { $name } ({ $keyword })?
agree-yes = Yes
proposal-over = This proposal no longer stands. You can make another:
meet-soon = 🗓 You’re meeting { $name } { $moment }, about { $keyword } ({ $thing }).

review-check-block = Block { $other }? No message will pass any more, nor any answer to a post, either way. Answers and promises between { $other } and you end; what is lent is still to be given back. I don’t tell { $other } that it is a block.
confirm-check-block = Block
cancelled-check-block = OK, I’m blocking nobody.
review-check-person = Block { $other }? No message will pass any more, nor any answer to a post, either way. Answers and promises between { $other } and you end; what is lent is still to be given back. I don’t tell { $other } that it is a block.
confirm-check-person = Block
cancelled-check-person = OK, I’m blocking nobody.
block-which = Several people you have had to do with are called { $other }. Which one?
block-none = I can’t see anybody of that name you have had to do with. For a post, write “report” and its number.
blocked = Done: nothing passes between { $other } and you any more. “unblock” lets messages through again.
button-unblock = Unblock
you-blocked = You have blocked { $other }: nothing passes between you.
blocked-list = Whom do you want to unblock?
card-name = { $name }
unblocked = Done: { $other } and you can write to each other again.
nobody-blocked = You’re blocking nobody.
ended-stopped = That’s over. To write again, tap “Reply”.
# The meeting is set, but not on the days of the loan.
days-differ = The loan of { $keyword } ({ $thing }) is noted for other days: { $to ->
    [none] { $from }
   *[other] { $from } to { $to }
 }. Move the loan, or choose another time?
after-due = That meeting is after { $keyword } ({ $thing }) is due back: { $due }. Keep it longer, or choose another time?
# The loan is promised, and one of the two asks for other days: the other may move it with a tap.
days-asked = { $taken ->
    [none] The loan of { $keyword } ({ $thing }) stays noted { $to ->
        [none] for { $from }
       *[other] from { $from } to { $to }
     } until { $other } moves it.
   *[other] { $keyword } ({ $thing }) is promised to somebody else on those days: the loan stays noted { $to ->
        [none] for { $from }
       *[other] from { $from } to { $to }
     }.
 }
days-asked-came = { $name } asks for other days for { $keyword } ({ $thing }): { $to ->
    [none] { $from }
   *[other] from { $from } to { $to }
 }. Move the loan?
button-move-loan = Move the loan
loan-moved = Noted: the loan of { $keyword } ({ $thing }) is now { $to ->
    [none] for one day, { $from }
   *[other] from { $from } to { $to }
 }. I’m telling { $other }.
loan-moved-came = { $name } moved the loan of { $keyword } ({ $thing }): { $to ->
    [none] { $from }
   *[other] { $from } to { $to }
 }.
loan-not-moved = { $keyword } ({ $thing }) is already promised to somebody else on those days. Choose another time:
loan-not-moved-now = Too late to move that loan: nothing has changed.
# Below “I've passed it on”, when those words say that they can't any more, or keep the thing: nothing is undone by them.
still-promised = { $whose ->
    [helping] { $other } still counts on you for { $keyword } ({ $thing }). Do you give up your place?
    [getting] { $keyword } ({ $thing }) is still promised to you. Do you give up your place?
    [helped] You still count on { $other } for { $keyword } ({ $thing }). Have you changed your mind?
   *[giving] { $keyword } ({ $thing }) is still promised to { $other }. Have you changed your mind?
 }
# “I’m coming for the croissants”, when the place has gone to somebody else.
place-gone = { $keyword } ({ $thing }) isn’t for you any more, sorry: your place was freed, and I haven’t passed your message on to anybody. If the post is still up, answer again with “{ $keyword }”.
