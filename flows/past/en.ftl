none = None of your posts is over for now. “My posts” shows what is up.
no-more = There are none older than these.
head = Your posts that are over, the newest first:
card-exchanged = { $direction ->
    [request] Found
   *[other] { $kind ->
        [lend] Lent
        [swap] Swapped
        [service] Help given
       *[other] Given
     }
 } · { $day }
card-withdrawn = Taken down · { $day }
card-expired = Time was over · { $day }
card-removed = Taken down by an admin · { $day }
button-same-again = Post it again
button-up-again = Put up again
more-past = Older ones
still-up = { $keyword } ({ $thing }) is still up: no need to post it again.
gone = I no longer have the words of this post. Write in one sentence what you give or what you are looking for.
button-manage = See the post
