none = You have no post online. Write what you give or look for, in one sentence.
none-now = You have no post up right now. Write what you give or what you are looking for, in one sentence; or post one of your old ones again.
no-answers = No answer is waiting for { $keyword } ({ $thing }). { $outcome ->
    [held] An admin has to look at the post first.
   *[other] It stays online, and I’ll tell you as soon as somebody answers. You can renew it, or tell me that it’s over.
 }
nobody-named = I see nobody of that name among those who wait for your answer.
by-place = Tell me their first name instead, or tap “Choose” below their card.
ask-shared = Of which of your posts?
shared-post = { $keyword }
shared-none = None of them
shared-not-an-option = Tap the post, or “None of them”.
help-shared = Several of your posts can be shared out like that. Tap the right one; with “None of them” nothing changes.
not-shared = All right, nothing has changed.
review-check-shares = For { $keyword } ({ $thing }): { $name }. Is that right?
confirm-check-shares = Yes, that’s it
help-check-shares = “Yes, that’s it” promises everybody what is written, and I’ll tell them. “Cancel”, and nothing changes: you can say anew who gets what.
# “I pick yann for the pot”, of a lot: { $name } says who gets what, { $rest } what is left.
review-check-pieces = For { $keyword }, it is shared out: { $name }. { $rest ->
    [none] Nothing else is left.
   *[other] The rest ({ $rest }) stays up for the others.
 } Is that right?
confirm-check-pieces = Yes, that’s it
help-check-pieces = “Yes, that’s it” promises everybody what is written, and I’ll tell them. “Cancel”, and nothing changes: you can say anew who gets what.
pieces-given = Done, I’m telling them:
# { $later }: only when they are back.
piece-line = – { $keyword } ({ $thing }), for { $name }{ $later ->
    [none] {""}
   *[other] , as soon as they are back
 }.
pieces-left = { $keyword } stays up with the rest: { $thing }.
pieces-changed = { $keyword } ({ $thing }) has changed in the meantime: I shared nothing out. Have a look at where it stands.
# “Choose”, and they asked for a part of the lot alone: { $word }.
ask-whole = { $name } asked: “{ $word }”. Only that, or all of { $keyword } ({ $thing })?
whole-part = Only that
whole-all = All of it
whole-not-an-option = Tap “Only that”, or “All of it”.
help-whole = “Only that” promises this part, and the rest waits for somebody else. “All of it” promises the whole lot. “cancel”, and nothing changes.
# To whoever still waits: { $piece } is promised to somebody else.
piece-gone = Of { $keyword }, this is promised to somebody else: { $piece }. Left are: { $thing }. You are { $place ->
    [0] still in the draw
    [1] first in line
   *[other] number { $place } in line
 }; if you’re no longer interested, “my answers” lets you give your place up.
which-of-them = For which post?
which-back = About whom did you change your mind?
which-person = Whom do you choose, for { $keyword } ({ $thing })?
too-many = { $left ->
    [0] For { $keyword } ({ $thing }), everything is promised already.
    [one] For { $keyword } ({ $thing }), there isn’t enough for everyone. Whom do you choose?
   *[other] For { $keyword } ({ $thing }), { $left } are left, not enough for everyone. Whom do you choose?
 }
all-picked = Done for { $keyword } ({ $thing }): I’m telling { $name }{ $away ->
    [none] {""}
    [some] , each when they come back at the latest
   *[other] { " " }as soon as they are back
 }.{ $left ->
    [0] {""}
   *[other] { " " }{ $direction ->
        [request] Still { $left } to go.
       *[other] { $left } left.
     }
 } “See the answers” lets you write, or change your mind.
none-own = You have no post online. Are you looking for your answers to neighbours’ posts?
nobody-yet = Nobody has answered your posts yet. When somebody does, you’ll hear it here.
this-one = I can’t find “{ $said }” among your posts. Is it this one?
not-own = I can’t find “{ $said }” among your posts.
picked = Done: I’m telling { $name } about { $keyword } ({ $thing }){ $later ->
    [none] {""}
   *[other] { " " }when they come back
 }.{ $others ->
    [0] {""}
   *[other] { $left ->
        [0] { " " }The others too, kindly.
       *[other] {""}
     }
 }{ $left ->
    [0] {""}
   *[other] { " " }{ $direction ->
        [request] Still { $left } to go.
       *[other] { $left } left.
     }
 } Tap “Write” to set a time.
promised = { $direction ->
    [request] You already count on { $name } for { $keyword } ({ $thing }).
   *[other] { $keyword } ({ $thing }) is already promised to { $name }.
 }
promised-instead = { $direction ->
    [request] You already count on { $name } for { $keyword } ({ $thing }). Would you rather have { $wanted-name }’s help? I’ll tell { $name }.
   *[other] { $keyword } ({ $thing }) is already promised to { $name }. Would you rather it were for { $wanted-name }? I’ll tell { $name }.
 }
button-instead = Yes, instead
picked-instead = { $direction ->
    [request] Changed: for { $keyword } ({ $thing }) you now count on { $name }, and no longer on { $before }. I’m telling both.
   *[other] Changed: { $keyword } ({ $thing }) is for { $name } now, and no longer for { $before }. I’m telling both.
 }{ $later ->
    [none] {""}
   *[other] { " " }{ $name } will see it when they come back.
 } Tap “Write” to fix a time.
instead-gone = { $keyword } ({ $thing }) has changed in the meantime: nothing was moved. Have a look at where it stands.
same = You have already chosen { $name } for { $keyword } ({ $thing }).
gone = { $how ->
    [cancelled] { $name } has withdrawn their answer to { $keyword } ({ $thing }).
    [done] That’s done already with { $name } for { $keyword } ({ $thing }).
    [waiting] The days { $name } wanted { $keyword } ({ $thing }) for have gone by.
   *[other] { $name } is no longer in line for { $keyword } ({ $thing }).
 }
ask-to = { $direction ->
    [request] Well done! Who helped you with { $keyword } ({ $thing })?
   *[other] Well done! Who did { $keyword } ({ $thing }) go to?
 }
card-to = { $direction ->
    [request] { $name }
   *[other] To { $name }
 }
to-other = Somebody else
to-not-an-option = Tap a first name, or “Somebody else”.
help-to = Tap a first name: I note it, and tell the others kindly. “Somebody else” if it is none of them, “cancel” and nothing changes.
exchanged = Well done! { $keyword } ({ $thing }) is noted as { $direction ->
    [request] found
   *[other] handed over
 }. Your neighbours thank you.
# “Handed over”, of a thing to lend that is promised to nobody: it stays up.
stays-up = { $keyword } ({ $thing }) isn’t promised to anyone at the moment, and stays up. No longer on offer? Tap “Withdraw”.
withdrawn = { $keyword } ({ $thing }) is withdrawn.{ $told ->
    [0] {""}
   *[other] { " " }I’m telling the neighbours who answered.
 }
ended = { $outcome ->
    [exchanged] { $keyword } ({ $thing }) is already noted as done.
    [withdrawn] { $keyword } ({ $thing }) is already withdrawn.
    [expired] { $keyword } ({ $thing }) has come to its end.
    [held] { $keyword } ({ $thing }) is waiting for an admin to look at it: until then nobody can be chosen.
   *[other] { $keyword } ({ $thing }) is no longer online.
 }
review-check-draw = Shall I draw lots among the { $count } answers to { $keyword } ({ $thing })?
confirm-check-draw = Yes, draw lots
help-check-draw = “Yes, draw lots” picks somebody at random among those who answered, and I’ll tell them all. “Cancel”, and nobody is chosen.
review-sure = { $direction ->
    [request] You are counting on { $name } for { $keyword } ({ $thing }). Withdraw the post all the same? I’ll tell { $name }.
   *[other] { $keyword } ({ $thing }) is promised to { $name }. Withdraw the post all the same? I’ll tell { $name }.
 }
confirm-sure = Yes, withdraw it
help-sure = “Yes, withdraw it” takes the post down, and whoever counts on it will know. “Cancel”, and nothing changes.
ended-cancelled = All right, nothing has changed.
cancelled = All right, nothing has changed.
not-yours = That button doesn’t work for you.
broken = Oh no! To find somebody handy, write for example “I need a hand to fix a bike”.
none-over = You have nothing online and no answer under way: there is nothing to take back.
over-head = Which one is it?
# Only one is up.
over-only = Is it this one?
over-answered = You answered { $keyword } ({ $thing }). Do you want to give it up?
renewed = Extended: { $keyword } ({ $thing }) { $outcome ->
    [held] is still waiting for an admin
   *[other] is online
 }. Last day: { $end }.
renewed-most = A post stays online for a year at most, so that’s as far as I can go.
renewed-stands = { $end ->
    [none] { $keyword } ({ $thing }) stays online until you withdraw it
   *[other] { $keyword } ({ $thing }) is online for longer than that already. Last day: { $end }
 }, so I left it as it is. Should it end sooner? Tap “Change”.
renewed-as-it-was = I did not understand until when, so I keep the last day it had. “Change” sets another date.
renewed-usual = I didn’t get until when, so I’m extending it as usual. “Change” lets you set the date.
expired-head = What has come to its end, and you can put up again:
card-expired = Over since { $day }
button-up-again = Put up again
moment-over = The time you gave (“{ $moment }”) has gone by, so I took it out of the post. To give another, tap “Change”.
endless = { $keyword } ({ $thing }) { $outcome ->
    [held] is still waiting for an admin, then stays online
   *[other] stays online
 } until you withdraw it.
ask-photos = Send your picture for { $keyword } ({ $thing }).
help-photos = A picture taken with your phone is enough: tap the camera, or “cancel”.
photos-not-image = I need a picture.
photo-added = { $kept ->
    [0] I could not fetch that picture for { $keyword } ({ $thing }). Please send it again.
   *[other] Added to { $keyword } ({ $thing }).
 }{ $left ->
    [0] {""}
    [one] { " " }One picture was too many: five is the most.
   *[other] { " " }{ $left } pictures were too many: five is the most.
 }
photos-full = { $keyword } ({ $thing }) already has five pictures, that’s the most.
fate = What became of { $keyword } ({ $thing })?
fate-sought = Did you find it, { $keyword } ({ $thing })?
button-found-it = I found it
ending = { $keyword } ({ $thing }) comes to its end ({ $end }). Shall I extend it?
expired = { $keyword } ({ $thing }) has come to its end and is no longer online. Shall we extend it all the same?
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
   *[other] { $direction ->
        [request] With the help of { $promised }.
       *[other] Promised to { $promised }.
     }
 }{ $left ->
    [none] {""}
    [0] { " " }{ $direction ->
        [request] { $kind ->
            [service] That’s everybody you need.
           *[other] That’s all you need.
         }
       *[other] None left.
     }
   *[other] { " " }{ $direction ->
        [request] { $kind ->
            [service] { $left ->
                [one] One more person
               *[other] { $left } more people
             } needed.
           *[other] { $left } still needed.
         }
       *[other] { $left } left.
     }
 }
card-about-end = { $end ->
    [none] Online until you withdraw it.
   *[other] Last day: { $end }.
 }
# “who is the armchair for again?” { $how }: accepted, out or done.
held-by = { $how ->
    [done] { $direction ->
        [request] { $keyword } ({ $thing }) came from { $name }.
       *[other] { $keyword } ({ $thing }) has gone to { $name }.
     }
    [back] { $direction ->
        [request] { $keyword } ({ $thing }) was on loan from { $name }, and has gone back.
       *[other] { $keyword } ({ $thing }) was with { $name }, and is back.
     }
    [helped] { $direction ->
        [request] { $name } helped you with { $keyword } ({ $thing }).
       *[other] You helped { $name } with { $keyword } ({ $thing }).
     }
    [out] { $direction ->
        [request] { $keyword } ({ $thing }): { $name } is lending it to you at the moment.
       *[other] { $keyword } ({ $thing }) is with { $name } at the moment.
     }
   *[other] { $direction ->
        [request] For { $keyword } ({ $thing }) you count on { $name }.
       *[other] { $keyword } ({ $thing }) is promised to { $name }.
     }
 }
held-by-nobody = { $direction ->
    [request] For { $keyword } ({ $thing }) you haven’t chosen anybody yet.
   *[other] { $keyword } ({ $thing }) is promised to nobody.
 }{ $count ->
    [0] { " " }Nobody is waiting.
    [one] { " " }One person has answered.
   *[other] { " " }{ $count } people have answered.
 }
# Below “my posts”: what has changed hands of late.
gone-head = Recently done:
gone-line = – { $keyword } ({ $thing }), { $direction ->
    [request] with { $name }
   *[other] for { $name }
 }
# “cancel”, with nothing under way but one answer to a post.
button-back-out = I give up my place
card-answered = You answered it
given-up = Noted, you give up { $keyword } ({ $thing }).{ $told ->
    [none] {""}
   *[other] { " " }I’m telling { $told }.
 }
given-up-over = { $how ->
    [cancelled] You have already given up { $keyword } ({ $thing }).
    [done] That’s noted as done already for { $keyword } ({ $thing }).
    [out] That’s noted already: { $keyword } ({ $thing }) is on loan.
   *[other] { $keyword } ({ $thing }) wasn’t kept for you any more.
 }
card-mine = { $keyword } · { $thing }
card-mine-state = { $promised ->
    [none] { $count ->
        [0] No answer yet
        [one] 1 answer
       *[other] { $count } answers
     }
   *[other] { $direction ->
        [request] With { $promised }
       *[other] Promised to { $promised }
     }
 }{ $left ->
    [none] {""}
    [0] { " " }· { $direction ->
        [request] { $kind ->
            [service] that’s everybody
           *[other] that’s all
         }
       *[other] none left
     }
   *[other] { " " }· { $direction ->
        [request] { $kind ->
            [service] { $left ->
                [one] 1 person
               *[other] { $left } people
             } needed
           *[other] { $left } needed
         }
       *[other] { $left } left
     }
 }
answers-head = { $direction ->
    [request] { $count ->
        [one] One person can help you with { $keyword } ({ $thing }):
       *[other] { $count } people can help you with { $keyword } ({ $thing }):
     }
   *[other] { $count ->
        [one] One person answered { $keyword } ({ $thing }):
       *[other] { $count } people answered { $keyword } ({ $thing }):
     }
 }
answers-line = { $name }{ $state ->
    [accepted] { " " }{ $direction ->
        [request] (agreed)
       *[other] (promised)
     }
    [out] {" "}(on loan)
   *[other] {""}
 }{ $parts ->
    [0] {""}
   *[other] { $state ->
        [none] { $direction ->
            [request] { " " }can bring { $parts }
           *[other] { " " }would like { $parts }
         }
       *[other] { $direction ->
            [request] { " " }is bringing { $parts }
           *[other] { " " }takes { $parts }
         }
     }
 }{ $from ->
    [none] {""}
   *[other] { $to ->
        [none] { " " }({ $from })
       *[other] { " " }({ $from } to { $to })
     }
 }{ $offered ->
    [none] {""}
   *[other] { " " }offers “{ $offered }”
 }{ $word ->
    [none] {""}
   *[other] : “{ $word }”
 }
answers-reply = ↳ to “{ $question }”: “{ $reply }”
answers-more = There { $count ->
    [one] is one more answer
   *[other] are { $count } more answers
 }. Tap “See the rest”.
answers-next = The rest of the answers to { $keyword } ({ $thing }):
button-more-answers = See the rest
card-answer = { $name }{ $quartier ->
    [none] {""}
   *[other] { " " }· { $quartier }
 }
card-answer-known = { $months ->
    [0] New here
    [one] Here for a month
   *[other] Here for { $months } months
 } · { $exchanges ->
    [0] this would be a first
    [one] gave or got once
   *[other] gave or got { $exchanges } times
 }
card-owner-known = { $months ->
    [0] New here
    [one] Here for a month
   *[other] Here for { $months } months
 }

chosen = { $direction ->
    [request] 🎉 { $owner } accepts your help with { $keyword } ({ $thing })!{ $hoped ->
        [0] {""}
       *[other] { " " }Only { $parts } more needed.
     } Tap “Write” to set a time. If I hear nothing from you { $lapses ->
        [none] for two days
        [soon] within a few hours
       *[other] before { $lapses }
     }, I free your place.
   *[other] 🎉 It’s yours: { $owner } chose you for { $keyword } ({ $thing }){ $from ->
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
     }! Tap “Write” to set a time. If I hear nothing from you { $lapses ->
        [none] for two days
        [soon] within a few hours
       *[other] before { $lapses }
     }, I free your place.
 }
your-lot = { $direction ->
    [request] 🎉 Lots were drawn: { $owner } is counting on you for { $keyword } ({ $thing })!{ $hoped ->
        [0] {""}
       *[other] { " " }Only { $parts } more needed.
     } Tap “Write” to set a time with { $owner }. If I hear nothing from you { $lapses ->
        [none] for two days
        [soon] within a few hours
       *[other] before { $lapses }
     }, I free your place.
   *[other] 🎉 Lots were drawn, and it’s yours: { $keyword } ({ $thing }){ $from ->
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
 }
not-chosen = For { $keyword } ({ $thing }), { $owner } chose somebody else this time. { $way ->
    [draw] If it becomes free, I draw lots among those who wait, and let you know.
   *[other] { $place ->
        [1] You are first in line
       *[other] You keep place { $place } in line
     }: { $direction ->
        [request] if you are needed
       *[other] if it becomes free
     }, I’ll let you know.
 } Thank you for answering!
not-drawn = For { $keyword } ({ $thing }), the lot fell on somebody else this time. { $way ->
    [draw] If it becomes free, the lot decides again, and I’ll let you know.
   *[other] { $place ->
        [1] You are first in line
       *[other] You keep place { $place } in line
     }: { $direction ->
        [request] if you are needed
       *[other] if it becomes free
     }, I’ll let you know.
 } Thank you for answering!
not-first = { $keyword } ({ $thing }) couldn’t wait any longer, so it went to somebody who was in line before you. { $place ->
    [1] You are first in line
   *[other] You are number { $place } in line
 }: if it becomes free, I’ll let you know. Thank you for answering!
moved = You’ve moved up for { $keyword } ({ $thing }): you are now { $place ->
    [1] first in line
   *[other] number { $place } in line
 }.
# Who waited before would now like the same days.
overtaken = For { $keyword } ({ $thing }), somebody who was waiting before you would now like the same days: you are number { $place } in line. I’ll let you know.
open-again = News about { $keyword } ({ $thing }): { $owner } is choosing again. You are { $place ->
    [1] first in line
   *[other] number { $place } in line
 }, I’ll let you know.
put-back = { $direction ->
    [request] Change of plans for { $keyword } ({ $thing }): { $owner } isn’t counting on you for now. Your answer stays in line: if need be, I’ll let you know.
   *[other] Change of plans: { $keyword } ({ $thing }) is no longer kept for you, sorry! You keep your place in line: if it’s for you again, I’ll let you know.
 }
your-turn = { $direction ->
    [request] 🎉 { $owner } is counting on you for { $keyword } ({ $thing }) after all, if you are still willing!{ $hoped ->
        [0] {""}
       *[other] { " " }Only { $parts } more needed.
     } Tap “I’m coming”, or “Write” to set a time. If I hear nothing from you { $lapses ->
        [none] for two days
        [soon] within a few hours
       *[other] before { $lapses }
     }, I free your place.
   *[other] 🎉 It’s your turn: { $keyword } ({ $thing }) is yours{ $from ->
        [none] {""}
       *[other] { " " }({ $from }{ $to ->
            [none] {""}
           *[other] { " to " }{ $to }
         })
     }{ $parts ->
        [0] {""}
       *[other] , { $parts } in all{ $hoped ->
            [0] {""}
           *[other] { " " }(you wanted { $hoped }, there are no more left)
         }
     }, if you still want it! Tap “I’m coming”, or “Write” to set a time with { $owner }. If I hear nothing from you { $lapses ->
        [none] for two days
        [soon] within a few hours
       *[other] before { $lapses }
     }, I free your place.
 }
gone-silent = { $direction ->
    [request] { $owner } was counting on you for { $keyword } ({ $thing }), but I didn’t have your answer in time: your place is free again. Another time!
   *[other] { $owner } had kept { $keyword } ({ $thing }) for you, but I didn’t have your answer in time: it isn’t yours any more. Another time!
 }
# Nobody said what became of it.
lapsed = { $direction ->
    [request] Nobody told me what became of { $keyword } ({ $thing }), so { $owner } no longer counts on you.{ $over ->
        [yes] { " " }The post has come to its end.
       *[other] { " " }Can you still help? Answer again with “{ $keyword }”.
     }
   *[other] Nobody told me what became of { $keyword } ({ $thing }), so it isn’t kept for you any more.{ $over ->
        [yes] { " " }The post has come to its end.
       *[other] { " " }You don’t have it yet and still want it? Answer again with “{ $keyword }”.
     }
 }
missed = { $owner } noted that the meeting for { $keyword } ({ $thing }) did not happen, so it’s off. Were you there? Tap “I did come”, or “Write” to talk about it.
lent = { $direction ->
    [request] Noted: you lend { $keyword } ({ $thing }) to { $owner }.
   *[other] Here you go: { $owner } lends you { $keyword } ({ $thing }). Take good care of it!
 }{ $due ->
    [none] {""}
   *[other] { " " }Due back: { $due }.
 }
came-back = { $direction ->
    [request] { $name } has { $keyword } ({ $thing }) back. Thank you for taking care of it!
   *[other] { $owner } has { $keyword } ({ $thing }) back. Thank you for taking care of it!
 }
removed = { $keyword } ({ $thing }) was taken down by the admins. Thank you for answering!
nudge = { $direction ->
    [request] { $owner } is counting on you for { $keyword } ({ $thing }). Is that still all right? Tap “I’m coming”, or “Write” to fix a time. If I don’t hear from you { $lapses ->
        [none] within a day
        [soon] within a few hours
       *[other] before { $lapses }
     }, I’ll free your place.
   *[other] { $keyword } ({ $thing }) is for you: { $owner } is keeping it for you{ $from ->
        [none] {""}
       *[other] , { $to ->
            [none] { $from }
           *[other] { $from } to { $to }
         }
     }{ $parts ->
        [0] {""}
       *[other] , { $parts } of them
     }. Do you still want it? Tap “I’m coming”, or “Write” to fix a time. If I don’t hear from you { $lapses ->
        [none] within a day
        [soon] within a few hours
       *[other] before { $lapses }
     }, I’ll free your place.
 }
owner-given-up = { $name } can’t any more, for { $keyword } ({ $thing }).{ $next ->
    [none] { $waiting ->
        [0] { $over ->
            [yes] {""}
           *[other] { " " }Nobody else is waiting at the moment: I’ll tell you as soon as somebody answers.
         }
       *[other] { " " }Tap “See the answers” to choose somebody else.
     }
   *[other] { " " }It goes to { $next }, who was waiting: { telling-next }.
 }
# The hour that was promised for a request has come.
answered-by = I promised you news of { $keyword } ({ $thing }): { $count ->
    [one] somebody has answered
   *[other] { $count } people have answered
 }. It’s yours to choose!
unanswered-by = I promised you news of { $keyword } ({ $thing }): nobody has answered so far. Your request stays up, and as soon as there is an answer I’ll tell you, or when you are back if Messenger no longer lets me write to you.
waits-by = I promised you news of { $keyword } ({ $thing }): an admin has to look at it first, and nobody else sees it until then. Once they have decided I’ll tell you, or when you are back if Messenger no longer lets me write to you.
# After “block”, when somebody else was waiting.
owner-let-go = { $keyword } ({ $thing }) is no longer promised to { $name }. It’s { $next }’s turn, who was waiting: { telling-next }.
# The chosen has not been back to read that it is theirs.
owner-unreached = { $direction ->
    [request] I haven’t been able to tell { $name } yet that you count on their help with { $keyword } ({ $thing }): I will as soon as they are back here. I’m keeping their place{ $next ->
        [none] ; to choose somebody else, tap “Change my mind”.
       *[other] . If that is too long, “Go to the next” gives it to { $next }, who is waiting.
     }
   *[other] I haven’t been able to tell { $name } yet that { $keyword } ({ $thing }) is theirs: I will as soon as they are back here. I’m keeping their place{ $next ->
        [none] ; to choose somebody else, tap “Change my mind”.
       *[other] . If that is too long, “Go to the next” gives it to { $next }, who is waiting.
     }
 }
# “Go to the next”, but the chosen has been heard of since.
heard-since = { $name } has been heard of since, about { $keyword } ({ $thing }): their place stands. Tap “Write” to fix a time, or “Change my mind”.
reached-since = The news has reached { $name } since, about { $keyword } ({ $thing }): they get the time to answer. If they don’t, their place comes free by itself. Tap “Write” to fix a time, or “Change my mind”.
button-let-next = Go to the next
owner-silent = Not having heard from { $name } about { $keyword } ({ $thing }), I freed their place.{ $next ->
    [none] { $waiting ->
        [0] { $over ->
            [yes] {""}
           *[other] { " " }Nobody else is waiting at the moment: I’ll tell you as soon as somebody answers.
         }
       *[other] { " " }Tap “See the answers” to choose somebody else.
     }
   *[other] { " " }It goes to { $next }, who was waiting: { telling-next }.
 }
# Whoever was away may have read none of my questions.
owner-lapsed = Nobody told me what became of { $keyword } ({ $thing }) with { $name }, so I take it that it’s off.{ $next ->
    [none] { " " }If it’s done, tell me; if not, the post { $over ->
        [yes] has come to its end
       *[other] is open again
     }.
   *[other] { " " }It goes to { $next }, who was waiting: { telling-next }.
 }
owner-missed = Noted: nobody came for { $keyword } ({ $thing }), so it’s off with { $name }.{ $next ->
    [none] { $waiting ->
        [0] { $over ->
            [yes] {""}
           *[other] { " " }Nobody else is waiting at the moment: I’ll tell you as soon as somebody answers.
         }
       *[other] { " " }Tap “See the answers” to choose somebody else.
     }
   *[other] { " " }It goes to { $next }, who was waiting: { telling-next }.
 }
went-to-first = { $keyword } ({ $thing }) is for today: I’m promising it to { $name }, who has waited longest, and { telling-next }.
drawn = Lots were drawn for { $keyword } ({ $thing }): it’s { $name }. I’m telling everybody{ $away ->
    [none] {""}
   *[other] , when they come back at the latest
 }.
# { $next }: who was waiting, when what is offered can be of use again (help).
handed = { $direction ->
    [request] Done with { $name }, thank you!
   *[other] Handed over to { $name }, thank you!
 }{ $next ->
    [none] { $left ->
        [0] {""}
       *[other] { " " }{ $direction ->
            [request] Still { $left } to go.
           *[other] { $left } left.
         }
     }
   *[other] { " " }It goes to { $next }, who was waiting: { telling-next }.
 }
now-lent = Noted: { $name } has { $keyword } ({ $thing }).{ $due ->
    [none] {""}
   *[other] { $moved ->
        [yes] { " " }The days you had agreed on had gone by, so I keep the same length. Due back: { $due }.
       *[other] { " " }Due back: { $due }.
     }{ $reminded ->
        [none] {""}
       *[other] { " " }I’ll remind them the day before.
     }
 }
button-alike = See other posts
button-coming = I’m coming
button-did-come = I did come
button-accept = Accept their help
button-draw = Draw lots
button-counter = Suggest another
button-hand-over = Handed over
button-take-back = Change my mind
taken-away = { $owner } has withdrawn { $keyword } ({ $thing }). Sorry, and thank you for answering!
let-go = { $direction ->
    [request] Change of plans: { $owner } doesn’t need you any more for { $keyword } ({ $thing }). Thank you for offering!
   *[other] Change of plans: { $owner } can’t keep { $keyword } ({ $thing }) for you any more. Sorry!
 }
review-check-decline = { $direction ->
    [request] Shall I tell { $name } that you won’t take their help this time, for { $keyword } ({ $thing })?
   *[other] Shall I tell { $name } that { $keyword } ({ $thing }) won’t be theirs this time?
 }
confirm-check-decline = Yes, say no
help-check-decline = “Yes, say no” takes their answer out of those that wait, and I’ll tell them kindly. “Cancel”, and their answer still waits.
which-declined = Which answer do you say no to?
button-decline = Say no
declined = Noted: I’ll tell { $name } kindly, for { $keyword } ({ $thing }).{ $count ->
    [0] {""}
    [one] { " " }One more answer is waiting.
   *[other] { " " }{ $count } more answers are waiting.
 }
turned-down = { $direction ->
    [request] For { $keyword } ({ $thing }), { $owner } says it won’t be with your help this time. Thank you for offering!
   *[other] For { $keyword } ({ $thing }), { $owner } says it won’t be for you this time. Thank you for answering!
 }
handed-over = { $owner } noted { $keyword } ({ $thing }) as done. Thank you!
released = { $direction ->
    [request] All right, you no longer count on { $name } for { $keyword } ({ $thing }), I’ll tell them.
   *[other] All right, { $keyword } ({ $thing }) is no longer promised to { $name }, I’ll tell them.
 }{ $kept ->
    [yes] { " " }Their answer stays in line: you can choose again.
   *[other] { $next ->
        [none] {""}
       *[other] { " " }It goes to { $next }, who was waiting: { telling-next }.
     }
 }
nobody-promised = { $how ->
    [done] That’s noted as done already with { $name } for { $keyword } ({ $thing }).
    [out] That’s noted already: { $keyword } ({ $thing }) is on loan.
    [none] { $keyword } ({ $thing }) isn’t promised to anybody.
   *[other] { $keyword } ({ $thing }) isn’t promised to { $name }.
 }
gone-unsaid-own = I’m noting { $keyword } ({ $thing }) as { $direction ->
    [request] found, without knowing who helped you
   *[other] done, without knowing who has it
 }. The post is no longer online.{ $told ->
    [0] {""}
   *[other] { " " }I’m letting those who were waiting know.
 }
gone-unsaid = { $direction ->
    [request] For { $keyword } ({ $thing }), { $owner } has found help, but didn’t say from whom.
   *[other] { $keyword } ({ $thing }) is gone: { $owner } didn’t tell me who has it.
 } If it’s you, great! If not, thank you for answering.
found = { $direction ->
    [request] { $owner } has found what was needed for { $keyword } ({ $thing }). Thank you for answering!
   *[other] { $keyword } ({ $thing }) has found a taker. Thank you for answering!
 }
timed-out = { $keyword } ({ $thing }) has come to its end, and { $owner } did not choose. Thank you for answering!
card-about-when = The days on which it is taken, and when it is free.
card-held = ⏸️ Waiting for an admin’s look
card-mine-out = With { $name }{ $due ->
    [none] {""}
   *[other] {" "}· back: { $due }
 }
now-borrowed = Noted: { $name } lends you { $keyword } ({ $thing }). Take good care of it!{ $due ->
    [none] {""}
   *[other] { $moved ->
        [yes] { " " }The days you had agreed on had gone by, so I keep the same length.
       *[other] {""}
     } Due back: { $due }. Note the day: I’ll remind you the day before if Messenger lets me.
 }
lender-gone = { $name ->
    [none] Whoever lent you { $keyword } ({ $thing }) is no longer on Parallèle.
   *[other] { $name } is no longer on Parallèle, and you still have { $keyword } ({ $thing }).
 } I can’t pass on messages any more. To give it back, ask the admins for advice: write “an admin”.
borrower-gone = { $name ->
    [none] Whoever borrowed { $keyword } ({ $thing }) from you is no longer on Parallèle.
   *[other] { $name } is no longer on Parallèle, and has not given back { $keyword } ({ $thing }) yet.
 } Tell me if it is back. If not, ask the admins for advice: write “an admin”.
days-over = The days you wanted { $keyword } ({ $thing }) for have gone by without it being yours, sorry. Would other days do? Answer again with “{ $keyword }”.
# About to leave while loans are under way: a card for each.
loans-open = { $count ->
    [one] Before you go: a loan is under way.
   *[other] Before you go: { $count } loans are under way.
 }
card-loan-lent = With { $name }{ $due ->
    [none] {""}
   *[other] {" "}· due back: { $due }
 }
card-loan-had = { $name }’s{ $due ->
    [none] {""}
   *[other] {" "}· due back: { $due }
 }
# “It’s handed over”, while it is noted as being with somebody else: { $holder }.
still-out = { $keyword } ({ $thing }) is still noted as being with { $holder }. Is it back, and with { $name } now?
button-lend-on = Yes, it came back
