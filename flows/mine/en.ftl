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
