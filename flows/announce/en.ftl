help-announce = “announce text” sends a word to the whole town, with your first name. First I tell you how many people it reaches, and wait for your yes.
ask-text = What shall the whole town hear? I send it as it is, with your first name: { $max } letters at most.
text-too-long = That’s a bit long: { $max } letters at most.
help = I send it only once you have said yes. “cancel” sends nothing, “back” lets you write it anew.
review-check = Shall I send this word, just above, to all of Parallèle { $place }? { $here ->
    [0] Nobody gets it right now.
    [one] One person gets it right now.
   *[other] { $here } people get it right now.
 } { $away ->
    [0] {""}
    [one] Another will see it when they come back: Facebook doesn’t let me write first.{ " " }
   *[other] { $away } will see it when they come back: Facebook doesn’t let me write first.{ " " }
 }{ $never ->
    [0] {""}
    [one] One won’t get it: out of reach, or on pause.
   *[other] { $never } won’t get it: out of reach, or on pause.
 }
confirm-check = Yes, send it
cancelled = All right, I’m not sending anything.
announced = It’s off: { $here ->
    [0] nobody reads it right now
    [one] one person gets it now
   *[other] { $here } people get it now
 }{ $away ->
    [0] .
    [one] , another when they come back.
   *[other] , { $away } when they come back.
 }
ended-announced = This word has already gone.
nobody = There is nobody to tell for now: I’m not sending anything.

text-word = 📣 A word from { $by }, admin of Parallèle { $place }:
    { $text }
