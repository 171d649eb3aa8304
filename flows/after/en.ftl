# { $name } is the other person, { $keyword } the keyword, { $thing } the thing.
ask-giver = { $kind ->
    [service] Your help to { $name } with { $keyword } ({ $thing }): is it done?
   *[other] { $keyword } ({ $thing }): is it handed over to { $name }?
 }
ask-taker = { $kind ->
    [service] The help of { $name } with { $keyword } ({ $thing }): is it done?
   *[other] { $keyword } ({ $thing }): did you get it?
 }
button-after-given = Handed over
button-after-got = I got it
button-after-helped = It’s done
button-after-not-yet = Not yet
button-after-nobody = Nobody came
button-after-done = It’s done
button-take-back = Change my mind
handed-over = { $kind ->
    [service] Noted: { $keyword } ({ $thing }) is done. Thank you for the neighbourhood!
   *[other] Noted: { $keyword } ({ $thing }) has changed hands. Thank you for the neighbourhood!
 }{ $left ->
    [0] {""}
    [none] {""}
   *[other] { $direction ->
        [request] {""}
       *[other] { $kind ->
            [give] { " " }{ $left } left.
           *[other] {""}
         }
     }
 }
each-noted = { $direction ->
    [request] Noted: { $keyword } ({ $thing }) is done with { $name }. Thank you for the neighbourhood!
   *[other] { $kind ->
        [give] Noted: { $keyword } ({ $thing }) is handed over to { $name }. Thank you for the neighbourhood!{ $left ->
            [0] {""}
           *[other] { " " }{ $left } left.
         }
       *[other] Noted: { $keyword } ({ $thing }) is done with { $name }. Thank you for the neighbourhood!
     }
 }
lent = { $direction ->
    [request] Noted: you have { $keyword } ({ $thing }), lent by { $name }.
   *[other] Noted: { $name } has { $keyword } ({ $thing }).
 }{ $due ->
    [none] {""}
   *[other] { $moved ->
        [yes] { " " }The days you had agreed on had gone by, so I keep the same length. Due back: { $due }.
       *[other] { " " }Due back: { $due }.
     }
 }
received = Great! I’m telling { $name }. A word of thanks?
given = Thank you! I’m telling { $name }.
received-came = { $direction ->
    [request] { $name } says it’s done for { $keyword } ({ $thing }). Is that right? If I don’t hear from you by tomorrow, I’ll note it.
   *[other] { $kind ->
        [service] { $name } says it’s done for { $keyword } ({ $thing }). Is that right? If I don’t hear from you by tomorrow, I’ll note it.
       *[other] { $name } says they have { $keyword } ({ $thing }). Is that right? If I don’t hear from you by tomorrow, I’ll note it.
     }
 }
taken-as-done = Noted: { $keyword } ({ $thing }) is done, with { $name }.
again = That’s noted already for { $keyword } ({ $thing }).
not-yet = All right, not yet. I’ll ask again in a few days about { $keyword } ({ $thing }). Tap “Write” to set a time with { $name }.
not-yet-last = All right. I won’t ask about { $keyword } ({ $thing }) again: once it’s done, tap “It’s done” here.
denied = Noted, { $keyword } ({ $thing }) isn’t done yet. I’m telling { $name }.
not-yet-came = { $name } says it isn’t done yet for { $keyword } ({ $thing }). Tap “Write” to set a time.
owner-away = { $direction ->
    [request] Sorry about that! I’m asking { $name } to suggest another time for { $keyword } ({ $thing }).
   *[other] Sorry about that! I’m asking { $name } to suggest another time. { $keyword } ({ $thing }) is still kept for you.
 }
owner-away-came = { $name } found nobody there for { $keyword } ({ $thing }). It happens! Tap “Write” to suggest another time.
disagree = { $name } tells me otherwise about { $keyword } ({ $thing }), so I’m not changing anything. Tap “Write” to clear it up.
disagree-came = { $name } waited for { $keyword } ({ $thing }) and saw nobody. I haven’t changed anything: tap “Write” to clear it up.
contested = It was noted as done for { $keyword } ({ $thing }). I’m telling { $name } that for you it isn’t so yet. I have changed nothing: tap “Write” to sort it out.
contested-came = It is noted as done for { $keyword } ({ $thing }), but { $name } tells me that it isn’t so yet. I have changed nothing: tap “Write” to sort it out.{ $how ->
    [out] { " " }If you still have it, tap “It’s back”.
   *[other] {""}
 }
came-noted = Noted, and I’m telling { $name }: nothing is held against you. { $keyword } ({ $thing }) is no longer planned with you, but you can talk about it with “Write”.
came-again = That’s noted already: nothing is held against you. Tap “Write” to talk about it with { $name }.
came-came = { $name } tells me that they did come for { $keyword } ({ $thing }). Tap “Write” to clear it up.
over = { $how ->
    [done] That’s noted as done already for { $keyword } ({ $thing }), with { $name }.
    [out] That’s noted already: { $keyword } ({ $thing }) is on loan.
    [missed] { $mine ->
        [post] You had noted that nobody came for { $keyword } ({ $thing }): it’s off with { $name }.
       *[other] { $name } noted that the meeting for { $keyword } ({ $thing }) did not happen, so it’s off. If that’s wrong, write “an admin”.
     }
    [ended] The post { $keyword } ({ $thing }) is no longer up: I’m not noting anything more.
   *[other] { $mine ->
        [post] { $keyword } ({ $thing }) isn’t promised to { $name }: I’m not noting anything.
       *[other] You have no promise for { $keyword } ({ $thing }): I’m not noting anything.
     }
 }
early = You are to meet { $name } for { $keyword } ({ $thing }) { $moment }: that is still to come, so I note nothing. Something in the way? Tap “Write”.
already-noted = { $keyword } ({ $thing }), with { $name }: that is already noted. Thank you!
past = { $keyword } ({ $thing }) is no longer promised to { $name }: there is nothing for me to change.{ $next ->
    [none] {""}
   *[other] { " " }It is for { $next } now.
 }
review-sure = { $name } didn’t come for { $keyword } ({ $thing })? It will be off between you, and I’ll tell them.
confirm-sure = Yes, nobody came
help-sure = “Yes, nobody came” notes that it is off, and I’ll tell the other. “Cancel” if you did meet, or still will.
ended-cancelled = All right, nothing has changed.
cancelled = All right, nothing has changed.
not-yours = That button doesn’t work for you.
# “it’s lent”, “I picked it up”, when several things are promised.
which-promise = Which one do you mean?
is-it-this = Is it about this?
card-promise = { $keyword } · { $thing }
card-promise-with = With { $name }
# “It’s handed over”, while it is noted as being with somebody else: { $holder }.
still-out = { $keyword } ({ $thing }) is still noted as being with { $holder }. Is it back, and with { $name } now?
button-lend-on = Yes, it came back
