help-stats = “stats” shows how the group has lived for eight weeks: members, posts, exchanges, in words and as a picture.
text-head = Parallèle { $place }, these last eight weeks: { $members ->
    [one] one member
   *[other] { $members } members
 }, { $posts ->
    [0] no post
    [one] one post
   *[other] { $posts } posts
 }, { $exchanges ->
    [0] no declared exchange
    [one] one declared exchange
   *[other] { $exchanges } declared exchanges
 }.
text-answer = { $minutes ->
    [none] No post has had an answer yet.
   *[other] One post in two has its first answer in less than { $hours ->
        [0] { $minutes ->
            [0] a minute
            [1] a minute
           *[other] { $minutes } minutes
         }
        [1] an hour
       *[other] { $hours } hours
     }.
 }
text-taken = { $share ->
    [none] {""}
   *[other] { $share }% of posts found somebody.
 }
text-week = Week of { $monday }: { $posts ->
    [one] { $posts } post
   *[other] { $posts } posts
 }, { $exchanges ->
    [one] { $exchanges } exchange
   *[other] { $exchanges } exchanges
 }, { $members ->
    [one] { $members } member
   *[other] { $members } members
 }
