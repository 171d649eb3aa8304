none = You have no answer under way. See what your neighbours offer:
card = { $keyword } · { $thing }
waiting = { $promised ->
    [none] Waiting{ $parts ->
        [0] {""}
       *[other] {" "}for { $parts }
     }: { $way ->
        [draw] lots will be drawn
       *[other] { $place ->
            [1] you are first
           *[other] number { $place }
         }
     }
   *[other] Promised to somebody else; { $way ->
        [draw] lots are drawn if it becomes free
       *[other] { $place ->
            [1] you are first in line
           *[other] you are number { $place } in line
         }
     }
 }
waiting-loan = { $to ->
    [none] { $from }
   *[other] { $from } to { $to }
 } · { $promised ->
    [none] waiting
   *[other] taken
 } · { $place ->
    [1] first in line
   *[other] number { $place }
 }
promised = { $moment ->
    [none] { $from ->
        [none] {""}
       *[other] { $to ->
            [none] { $from }
           *[other] { $from } to { $to }
         } ·{" "}
     }
   *[other] 🗓 { $moment }{ $to ->
        [none] {""}
       *[other] , back { $to }
     } ·{" "}
 }{ $direction ->
    [request] { $owner } is counting on you
   *[other] For you{ $parts ->
        [0] {""}
       *[other] : { $parts }
     }, promised by { $owner }
 }
out = { $direction ->
    [request] Lent to { $owner }
   *[other] You have it, lent by { $owner }
 }{ $to ->
    [none] {""}
   *[other] . Last day: { $to }
 }{ $moment ->
    [none] {""}
   *[other] {" "}· 🗓 { $moment }
 }
ended = { $how ->
    [done] Done, with { $owner }
    [cancelled] You gave it up
    [silent] No longer kept, for want of news
    [missed] The meeting did not happen
   *[other] { $outcome ->
        [exchanged] Not chosen this time: somebody else has it
        [withdrawn] The post was withdrawn
        [expired] The post has run its time
        [removed] The post was taken down by the admins
       *[other] { $direction ->
            [request] No longer with your help
           *[other] No longer kept for you
         }
     }
 }
own-head = For your posts:
theirs-head = Your answers to neighbours’ posts:
own = { $moment ->
    [none] {""}
   *[other] 🗓 { $moment } ·{" "}
 }{ $how ->
    [out] { $direction ->
        [request] You have it, lent by { $name }
       *[other] With { $name }, on loan
     }{ $to ->
        [none] {""}
       *[other] . Back: { $to }
     }
    [help] { $direction ->
        [request] { $name } will help you
       *[other] You’re helping { $name }
     }
   *[other] { $direction ->
        [request] You’re counting on { $name }
       *[other] Promised to { $name }
     }
 }
more = More
my-meetings = My meetings
said-done = { $kind ->
    [give] { $direction ->
        [request] Given to { $owner }
       *[other] Received from { $owner }
     }
    [lend] { $direction ->
        [request] Lent to { $owner }
       *[other] With you, lent by { $owner }
     }
   *[other] Done, with { $owner }
 }
