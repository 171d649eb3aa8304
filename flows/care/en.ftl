asleep = No admin has been seen in Parallèle { $place } for a month. When nobody comes, I ask other members to look after it; you stay an admin. “waiting” and “journal” tell where things stand.
offer = Nobody has looked after Parallèle { $place } for a month. Would you take it on?
button-take-care = I’ll do it
review-check = Looking after Parallèle { $place } means welcoming whoever wants to come in and looking at what is reported: a few minutes a week. The admins before you stay admins, and you can hand over whenever you like. Shall I make you an admin?
confirm-check = Yes, I’ll do it
help = “Yes, I’ll do it” makes you an admin of the town; “cancel”, and nothing changes.
cancelled = All right, nothing changes.
taken = Thank you, truly! You are an admin of Parallèle { $place } now. “waiting” shows who wants to come in, “admins” adds somebody to help you, “help” tells the rest.
ended-taken = It’s done already: you are an admin.
awake = { $by ->
    [none] Somebody looks after Parallèle { $place } already.
   *[other] { $by } looks after Parallèle { $place } already.
 } Thank you for offering!
not-yet = To look after the town you need to have been in the group for a month, or to have seen a post or an answer through to the end. Thank you for thinking of it!
told-taken = { $by } looks after Parallèle { $place } now, where no admin had been seen for a month. You stay an admin: “waiting” and “journal” tell where things stand.
# Messenger refused whatever the Page sent; admins read it when it can write again.
page-trouble = Messenger kept me from writing to anybody in Parallèle { $place }. Nothing is lost: what was waiting goes out now, late. Whoever runs Parallèle has been told.
