# { $other } is whom one writes to, if anybody; { $keyword } the post one has just seen.
ask-meant = { $other ->
    [none] Is that your answer to me, or are you answering { $keyword }?
   *[other] Is that for { $other }, or are you answering { $keyword }?
 }
meant-here = It’s my message
meant-post = I’m answering
meant-not-an-option = I’m keeping your words until I know what they mean.
help-meant = Tap “I’m answering” for the post. Otherwise your words go as you wrote them.
cancelled = OK, I’m doing nothing with it.
# Written to somebody, and perhaps for the bot. { $name } is that person.
ask-whose = { $name ->
    [none] Is that your answer, or for me to deal with?
   *[other] Is that for { $name }, or for me to deal with?
 }
whose-them = { $name ->
    [none] It’s my answer
   *[other] For { $name }
 }
whose-us = For Parallèle
whose-not-an-option = I’m keeping your words until I know who they are for.
help-whose = Tap the first button and I take your words as they are, or “For Parallèle” and I deal with it.
