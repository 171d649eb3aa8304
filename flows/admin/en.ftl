nobody = Nobody is waiting.
approved = { $name } (no. { $number }) is accepted; I’ll tell them{ $later ->
    [none] {""}
   *[other] { " " }when they come back
 }.
refused = { $name } (no. { $number }) is refused and has been told.
ask-reason = You may tell them why, in one sentence.
skip-reason = Say nothing
reason-too-long = That’s a bit long: { $max } letters at most.
reason-told = Passed on.
silent = All right, no reason given.
already = { $decision ->
    [approved] { $by ->
        [none] { $name } (no. { $number }) is already in.
       *[other] { $by } has already accepted { $name } (no. { $number }).
    }
   *[other] { $by } has already refused { $name } (no. { $number }).
 }
unknown = I can’t find that number among the requests. “waiting” shows who is waiting.
cancelled = All right.
help-pending = “waiting” shows who waits for an answer, one person at a time.
help-approve = “approve 12” lets person no. 12 in, and tells them.
help-refuse = “refuse 12 reason” refuses request no. 12. The reason is told to the person, if you give one.
help = “waiting” shows who is waiting, “approve 12” accepts, “refuse 12 reason” refuses.

newcomer = 👋 { $name } would like to join { $place } (no. { $number }).
newcomer-answer = “{ $answer }”
newcomer-how = Tap a button, or write “approve { $number }” or “refuse { $number } reason”.
decided-approved = { $by } accepted { $name } (no. { $number }).
decided-refused = { $by } refused { $name } (no. { $number }).
card-waiting = { $name } (no. { $number })
card-waiting-answer = { $answer ->
    [none] no answer to the question
   *[other] “{ $answer }”
 }
