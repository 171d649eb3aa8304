help-remove = “remove 42 reason” takes post no. 42 down, once you have said yes: its author is told the reason, and whoever answered is told too. “restore 42” puts it back.
help-restore = “restore 42” puts post no. 42 up again after an admin took it down, and tells its author.
which = Which one?
card = { $keyword } · { $thing }
ask-reason = Why take down { $keyword } ({ $thing }) by { $owner }? One sentence, which I’ll pass on as it is.
skip-reason = No reason
reason-too-long = That’s a bit long: { $max } letters at most.
review-check = Take down { $keyword } ({ $thing }) by { $owner }? I’ll tell them{ $reason ->
    [none] , without a reason.
   *[other] , with your reason: “{ $reason }”
 }{ $answers ->
    [0] {""}
    [one] {" "}The person who answered will be told.
   *[other] {" "}The { $answers } people who answered will be told.
 }
confirm-check = Yes, take it down
cancelled-check = All right, the post stays.
cancelled = All right, the post stays.
help = “Cancel”, and the post stays.
removed = Done: { $keyword } is down; I’ll tell { $owner }{ $later ->
    [none] {""}
   *[other] {" "}when they come back
 }. A mistake? “Put back” mends it.
button-restore = Put back
button-remove = Take down
ended = { $outcome ->
    [removed] { $keyword } is down already. “restore” with its number puts it back.
    [exchanged] { $keyword } has already found somebody: it is no longer up.
    [withdrawn] { $keyword } was already withdrawn: it is no longer up.
   *[other] { $keyword } is no longer up: its time was over.
 }
restored = Done: { $keyword } is up again; I’ll tell { $owner }{ $later ->
    [none] {""}
   *[other] {" "}when they come back
 }. Whoever had answered may answer again.
not-removed = { $outcome ->
    [held] { $keyword } is waiting for an admin to look at it: “waiting” shows it.
   *[other] No admin took { $keyword } down: there is nothing to put back.
 }
author-gone = { $owner } is no longer in the group: { $keyword } cannot come back without its author.
unknown = I can’t find that post here. “posts” shows those that are up.

told-removed = { $by } took down { $keyword } ({ $thing }) by { $owner }.
told-restored = { $by } put back { $keyword } ({ $thing }) by { $owner }.

your-post = The admins took down your post { $keyword } ({ $thing }). { $reason ->
    [none] {""}
   *[other] Their reason: “{ $reason }”{ " " }
 }You can talk to them about it.
your-post-again = Good news: the admins put your post { $keyword } ({ $thing }) up again.
