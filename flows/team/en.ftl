help-admins = “admins” shows who looks after the group, adds somebody by a code (works once, for 48 hours), or takes somebody’s rights away.
card-admin = { $name ->
    [none] No first name
   *[other] { $name }
 }
card-note = { $self ->
    [yes] admin (you)
   *[other] admin
 }
button-remove-admin = Remove rights
head = { $count ->
    [one] You look after the group alone. Several hands make it lighter: add somebody!
   *[other] { $count } of you look after the group.
 }
button-invite-admin = Add somebody
text-invited = Here is a code. Give it to the person of your choice, and to nobody else: as soon as they write it to me here, they become an admin. It works once, for 48 hours.
text-code = { $code }
enough = You have made many codes already: five a day at most, for the whole town. Try again tomorrow.
review-check = { $self ->
    [yes] You no longer want to be an admin? You stay a member of the group.
   *[other] Take { $name }’s admin rights away? I’ll tell them; their place in the group stays.
 }
confirm-check = Yes, remove
help = “Cancel”, and nothing changes.
cancelled = All right, nothing changes.
removed = { $self ->
    [yes] Done: you are no longer an admin. Thank you for all you did! You stay a member of the group.
   *[other] Done: { $name } is no longer an admin; I’ll tell them.
 }
ended-removed = That’s done already.
last-admin = You are the only one who looks after the group: add somebody first. “admins” gives a code for it.
unknown = This person is no admin here.

told-invited = { $by } asked for a code to add somebody to the admins.
told-joined = { $name ->
    [none] Somebody
   *[other] { $name }
 } has just joined the admins, with a code.{ $name ->
    [none] { " " }I’m asking their first name.
   *[other] {""}
 }
told-named = The person who has just joined the admins is called { $name }.
told-resigned = { $name } is no longer an admin, by their own choice.
told-removed = { $by } took { $name }’s admin rights away.
you-are-removed = { $by } took your admin rights for Parallèle { $place } away. You stay a member of the group.
