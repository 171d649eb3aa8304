none = You have no post online. Write what you give or look for, in one sentence.
no-answers = No answer to { $keyword } ({ $thing }) yet.
picked = Done: I’m telling { $name } about { $keyword } ({ $thing }){ $later ->
    [none] {""}
   *[other] { " " }when they come back
 }.{ $others ->
    [0] {""}
   *[other] { " " }The others too, kindly.
 } Tap “Write” to set a time.
promised = { $keyword } ({ $thing }) is already promised to { $name }.
same = You have already chosen { $name } for { $keyword } ({ $thing }).
gone = This person has withdrawn their answer to { $keyword } ({ $thing }).
exchanged = Well done! { $keyword } ({ $thing }) is noted as { $direction ->
    [request] found
   *[other] handed over
 }. Your neighbours thank you.
withdrawn = { $keyword } ({ $thing }) is withdrawn.{ $told ->
    [0] {""}
   *[other] { " " }I’m telling the neighbours who answered.
 }
ended = { $outcome ->
    [exchanged] { $keyword } ({ $thing }) is already noted as done.
    [withdrawn] { $keyword } ({ $thing }) is already withdrawn.
    [expired] { $keyword } ({ $thing }) has come to its end.
   *[other] { $keyword } ({ $thing }) is no longer online.
 }
not-yours = That button doesn’t work for you.
none-over = You have nothing online and no answer under way: there is nothing to take back.
over-head = Which one is it?
renewed = Extended: { $keyword } ({ $thing }) stays online. Last day: { $end }.
endless = { $keyword } ({ $thing }) stays online until you withdraw it.
ask-photos = Send your picture for { $keyword } ({ $thing }).
help-photos = A picture taken with your phone is enough: tap the camera, or “cancel”.
photos-not-image = I need a picture.
photo-added = Added to { $keyword } ({ $thing }).
photos-full = { $keyword } ({ $thing }) already has five pictures, that’s the most.
fate = { $direction ->
    [request] Did you find it, { $keyword } ({ $thing })?
   *[other] What became of { $keyword } ({ $thing })?
 }
fate-promised = { $keyword } ({ $thing }) was promised to { $name }: is it done?
ending = { $keyword } ({ $thing }) comes to its end ({ $end }). Shall I extend it?
expired = { $keyword } ({ $thing }) has come to its end and is no longer online.
button-renew = Extend
button-done = It’s done
button-manage = See the post
button-add-photo = Add a picture
button-change = Change
more-mine = More
card-about = { $keyword } · { $thing }
card-about-state = { $promised ->
    [none] { $count ->
        [0] No answer yet.
        [one] One answer.
       *[other] { $count } answers.
     }
   *[other] Promised to { $promised }.
 }
card-about-end = { $end ->
    [none] Online until you withdraw it.
   *[other] Last day: { $end }.
 }
card-answered = You answered it
button-give-up = I give it up
given-up = Noted, you give up { $keyword } ({ $thing }).{ $told ->
    [none] {""}
   *[other] { " " }I’m telling { $told }.
 }
card-mine = { $keyword } · { $thing }
card-mine-state = { $promised ->
    [none] { $count ->
        [0] No answer yet
        [one] 1 answer
       *[other] { $count } answers
     }
   *[other] Promised to { $promised }
 }
answers-head = The answers to { $keyword } ({ $thing }):
card-answer = { $name }
card-answer-word = { $word ->
    [none] answered { $keyword }
   *[other] “{ $word }”
 }

chosen = { $direction ->
    [request] 🎉 { $owner } accepts your help with { $keyword } ({ $thing })! Tap “Write” to set a time.
   *[other] 🎉 It’s yours: { $owner } chose you for { $keyword } ({ $thing })! Tap “Write” to set a time.
 }
not-chosen = For { $keyword } ({ $thing }), { $owner } chose somebody else this time. Thank you for answering!
taken-away = { $owner } has withdrawn { $keyword } ({ $thing }). Sorry, and thank you for answering!
let-go = Change of plans: { $owner } can’t keep { $keyword } ({ $thing }) for you any more. Sorry!
handed-over = { $owner } noted { $keyword } ({ $thing }) as done. Thank you both!
released = All right, { $keyword } ({ $thing }) is no longer promised to { $name }, I’ll tell them. You may choose somebody else.
nobody-promised = { $keyword } ({ $thing }) isn’t promised to anybody.
button-release = Change my mind
found = { $keyword } ({ $thing }) has found a taker. Thank you for answering!
timed-out = { $keyword } ({ $thing }) has come to its end, and { $owner } did not choose. Thank you for answering!
