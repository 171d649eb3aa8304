help-stats = “stats” shows how the group has lived for eight weeks: members, posts, first answers, hand-overs (whatever was said to be done), in words and as a picture.
text-head = Parallèle { $place }, these last eight weeks: { $members ->
    [one] one member
   *[other] { $members } members
 }, { $posts ->
    [0] no post
    [one] one post
   *[other] { $posts } posts
 }, { $exchanges ->
    [0] no declared hand-over
    [one] one declared hand-over
   *[other] { $exchanges } declared hand-overs
 }.
text-answer = { $minutes ->
    [none] None of these posts has had an answer yet.
   *[other] { $answered ->
        [one] One post has had an answer, the first after
       *[other] { $answered } posts have had an answer, half of them in less than
     }{ " " }{ $hours ->
        [0] { $minutes ->
            [1] a minute
           *[other] { $minutes } minutes
         }
       *[other] { $hours } hours
     }.
 }
text-taken = { $taken ->
    [0] None has found somebody yet.
    [one] One has found somebody
   *[other] { $taken } have found somebody
 }{ $taken ->
    [0] {""}
   *[other] { $under-way ->
        [0] , and all is handed over.
        [one] , one of them promised and not handed over yet.
       *[other] , { $under-way } of them promised and not handed over yet.
     }
 }
text-week = Week of { $monday }{ $now ->
    [yes] { " " }(so far)
   *[other] {""}
 }: { $posts ->
    [0] no post
    [one] one post
   *[other] { $posts } posts
 }{ $posts ->
    [0] {""}
   *[other] { " " }({ $answered ->
        [0] no answer yet
       *[other] { $answered ->
            [one] one had an answer, after
           *[other] { $answered } had an answer, half of them in less than
         }{ " " }{ $hours ->
            [0] { $minutes ->
                [1] a minute
               *[other] { $minutes } minutes
             }
           *[other] { $hours } hours
         }
     }; { $taken ->
        [0] none has found somebody
        [one] one has found somebody
       *[other] { $taken } have found somebody
     })
 }, { $exchanges ->
    [0] no hand-over
    [one] one hand-over
   *[other] { $exchanges } hand-overs
 }, { $members ->
    [0] no member
    [one] one member
   *[other] { $members } members
 }
