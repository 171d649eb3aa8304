# Aux admins : quelqu’un que rien d’autre n’atteint, et à qui une personne peut encore écrire (Meta le permet sept jours).
head = { $count ->
    [one] Je ne peux plus écrire à une personne de { $place }, et quelque chose l’attend.
   *[other] Je ne peux plus écrire à { $count } personnes de { $place }, et quelque chose les attend.
 } Si tu as accès à la boîte de la Page, un mot de toi y passe encore : « viens voir Parallèle » suffit. Écris-le toi-même, sans rien promettre.
card = { $name }{ $number ->
    [none] {""}
   *[other] { " " }(n° { $number })
 }{ $keyword ->
    [none] {""}
   *[other] { " " }· { $keyword }
 }
until = { $line } · avant { $until }
line-chosen = Sa réponse est choisie
line-meeting = Un rendez-vous
line-loan = Un prêt
line-answer = On lui a répondu
button-hand-done = C’est fait
button-hand-cannot = Je ne peux pas
done = Merci ! { $count ->
    [0] {""}
   *[other] Je le dis à qui attend { $name }.
 }
noted = D’accord. { $name } le verra à son retour, sauf si un autre admin lui écrit.
# { $by } : l’autre admin qui l’a dit ; personne, quand c’est toi.
already = { $by ->
    [none] Tu m’as déjà dit que c’est fait, pour { $name }. Rien d’autre à faire, merci.
   *[other] { $by } m’a déjà dit que c’est fait, pour { $name }. Rien d’autre à faire, merci.
 }
back = { $name } est de retour sur Messenger : plus besoin d’écrire, merci.
late = C’est trop tard pour écrire à { $name } : les sept jours sont passés. Tout l’attend ici, pour son retour.
gone = Cette carte ne sert plus : la personne n’est plus là.
