none-waits = Nothing is waiting any more.
published = Done: { $keyword } is online, I’m telling { $owner }{ $later ->
    [none] {""}
   *[other] {" "}as soon as they are back
 }. A mistake? “Take down” undoes it.
kept = All right, { $keyword } stays online. Whoever reported it will know.
turned-down = Done: { $keyword } is not online, I’m telling { $owner }{ $later ->
    [none] {""}
   *[other] {" "}as soon as they are back
 }. A mistake? “Put back” publishes it.
left-down = All right, { $keyword } stays down, I’m telling { $owner }{ $later ->
    [none] {""}
   *[other] {" "}as soon as they are back
 }.
ask-reason = You can tell them why, in one sentence.
skip-reason = Say nothing
reason-too-long = That’s a bit long: { $max } letters at most.
reason-told = Passed on.
silent = All right, no reason given.
already = { $outcome ->
    [none] { $by ->
        [none] { $keyword } is online already.
       *[other] { $by } has published { $keyword } already. “remove” with its number takes it down.
     }
    [removed] { $by ->
        [none] { $keyword } was taken down already. “restore” with its number publishes it.
       *[other] { $by } did not publish { $keyword }. “restore” with its number publishes it.
     }
    [withdrawn] { $owner } has withdrawn { $keyword }: there is nothing left to decide.
   *[other] { $keyword } is over: there is nothing left to decide.
 }
unknown = I can’t find that post here. “waiting” shows what waits.
changed = This post has changed since. Here it is as it stands:
cancelled = All right, no reason given.
help-publish = “publish 42” puts post no. 42, which waits, online and tells its author. “waiting” shows what waits.
help-turn-down = “refuse post 42 reason” refuses post no. 42, which waits; its author is told the reason, if you give one. “restore 42” mends a mistake.
help = “Publish” shows it to the neighbours, “Refuse” does not; I tell its author either way. “waiting” shows what waits.
waits = ⏸️ { $keyword } by { $name ->
    [none] somebody
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 } is waiting for you to look at it.
what = { $direction ->
    [request] 🙋 Looks for
   *[other] 🎁 Offers
 } ({ $kind }): “{ $thing }”{ $quartier ->
    [none] {""}
   *[other] , { $quartier }
 }{ $in-return ->
    [none] {""}
   *[other] , for “{ $in-return }”
 }
why = Why: { $why ->
    [link] a link.
    [money] it speaks of money.
    [fee] fees, or a delivery to pay for.
    [money-loan] a loan of money.
    [animals] an animal and fees.
    [elsewhere] the same text, several times or in several towns.
    [late-answers] many answers to posts that were over, one after the other.
    [many] many posts within an hour. They may be moving house.
    [first] it is their first post here.
    [reported] { $count ->
        [one] one person has reported it. It can still be seen.
       *[other] { $count } people have reported it. It is hidden.
     }
    [follows] another post of theirs is waiting already.
   *[other] there is something to check.
 }
quote = In their message: “{ $quote }”
contested = { $how ->
    [removed] An admin had taken it down, and its author objects: “{ $words }”
   *[other] Its author objects: “{ $words }”
 }
still = { $count ->
    [0] Nothing else is waiting.
    [one] One more card after this one.
   *[other] { $count } more cards after this one.
 }
next = Next
report-words = “{ $words }”
button-keep = Leave it online
button-put-back = Put back
button-take-down = Take down
button-stay-down = Leave it down
button-let-up = Publish
button-turn-down = Refuse
button-warn = Warn
button-held = See what waits
button-remove = Take down
button-restore = Put back
several = ⏸️ { $count } posts by { $name ->
    [none] somebody
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 } are waiting for you to look at them, among them: { $keywords }.
crowd = ⏸️ Many posts to look at, all at once! No more card for each of them: { $count } are waiting, to be looked at whenever you like.
told-up = { $why ->
    [reported] { $by } has looked at { $keyword } ({ $thing }) by { $owner }, which neighbours had reported: it is online again.
   *[other] { $by } has published { $keyword } ({ $thing }) by { $owner }, which was waiting.
 }
told-down = { $why ->
    [reported] { $by } took down { $keyword } ({ $thing }) by { $owner }, which neighbours had reported.
   *[other] { $by } did not publish { $keyword } ({ $thing }) by { $owner }.
 }
your-post-up = 🎉 An admin has looked at { $keyword } ({ $thing }): your post is online{ $why ->
    [reported] {" "}again
   *[other] , and your neighbours see it
 }.{ $day ->
    [over] {" "}The day you had named is over: your post says nothing of it any more.
   *[other] {""}
 }
your-post-down = An admin has looked at { $keyword } ({ $thing }), and your post { $why ->
    [reported] has been taken down
   *[other] is not published
 }. You can talk to them about it.
your-post-why = About { $keyword }, their reason: “{ $reason }”
told-left-down = { $by } looked at { $keyword } ({ $thing }) by { $owner } again, and left it down.
waiting = ⏸️ { $count ->
    [one] One post has been waiting for you to look at it since { $since }: { $keywords }.
   *[other] { $count } posts are waiting for you to look at them, the first since { $since }. For more than a day: { $keywords }.
 }
your-post-waits = { $how ->
    [nobody] { $keyword } ({ $thing }) is still waiting: there is no admin here at the moment.
    [removed] No admin has looked at { $keyword } ({ $thing }) again since your word. I have reminded them. Come and say hello: their decision will be here.
   *[other] { $keyword } ({ $thing }) is still waiting: no admin has looked at it yet. I have reminded them. Come and say hello: their decision will be here.
 }
your-post-stays-down = An admin has read your word and looked at { $keyword } ({ $thing }) again: your post stays down. You can talk to them about it.
