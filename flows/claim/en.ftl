claimed = { $direction ->
    [request] Thank you! { $owner } will know that you can help with { $keyword } ({ $thing }).
   *[other] Noted for { $keyword } ({ $thing }). { $place ->
        [1] You are the first to answer.
       *[other] You are number { $place } to answer.
     } { $owner } will choose, I’ll let you know.
 }
queued = { $keyword } ({ $thing }) is already promised. I keep a place for you: you are { $place ->
    [1] first in line
   *[other] number { $place } in line
 }. If it becomes free, I’ll let you know.
promised = { $direction ->
    [request] 🎉 { $owner } is counting on you for { $keyword } ({ $thing })! Tap “Write” to set a time.
   *[other] 🎉 It’s yours: { $keyword } ({ $thing })! Tap “Write” to set a time with { $owner }.
 }
coming-noted = Noted for { $keyword } ({ $thing }): it is kept for you. Tap “Write” to set a time with { $owner }.
coming-gone = Too late, sorry: it isn’t kept for you any more.
coming-came = { $name } confirms for { $keyword } ({ $thing }). Tap “Write” to set a time.
answer-taken = { $direction ->
    [request] 🙋 { $name } can help you with { $keyword } ({ $thing }): it’s settled. Tap “Write” to set a time.
   *[other] 🎉 { $name } takes { $keyword } ({ $thing }). Tap “Write” to set a time.
 }
ask-said = A word for { $owner }? (when you could come, for instance)
skip-said = No need
said-too-long = That’s a bit long: { $max } letters at most.
word-added = { $later ->
    [none] I’m passing it on to { $owner }.
   *[other] Noted: { $owner } will see it when they come back.
 }
no-word = All right. I’ll keep you posted.
unknown = I can’t find that post. Check the keyword: a word and a number, such as “ARMCHAIR 42”.
own = { $keyword } is your own post.
already = You have already answered { $keyword } ({ $thing }). I’ll keep you posted.
ended = { $outcome ->
    [exchanged] { $keyword } ({ $thing }) has found a taker.
    [withdrawn] { $keyword } ({ $thing }) was withdrawn.
    [expired] { $keyword } ({ $thing }) is over.
   *[other] { $keyword } ({ $thing }) is no longer online.
 }
several = Which one would you like?
ended-claimed = You have already answered { $keyword }.
ended-ended = { $keyword } is no longer online.
ended-cancelled = You answered { $keyword }.
cancelled = All right, no message. Your answer to the post stands.
help = You are answering a post. Write a word for the person, or “skip”.

answer-came = { $direction ->
    [request] 🙋 { $name } can help you with { $keyword } ({ $thing }).
   *[other] 🙋 { $name } answers { $keyword } ({ $thing }).
 }{ $until ->
    [none] {""}
   *[other] { " " }I’ll wait a little for other answers, then show you all of them together.
 }
answer-word = “{ $word }”
word-came = { $name } adds, about { $keyword } ({ $thing }): “{ $word }”
