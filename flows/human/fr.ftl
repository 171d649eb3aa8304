# Quelqu’un veut parler à une vraie personne : ses mots vont aux admins de sa ville, leur réponse revient ici.
# { $other } est la personne signalée, s’il y en a une.
ask-words = { $other ->
    [none] Écris ce que tu veux dire aux admins de { $place } : je leur passe tes mots tels quels, avec ton prénom.
   *[other] Qu’est-ce qui ne va pas avec { $other } ? Je passe tes mots aux admins de { $place }, avec ton prénom et ses derniers messages pour { $keyword }. { $other } n’en saura rien.
 }
words-too-long = C’est un peu long : { $max } lettres au maximum.
# Avant de transmettre ce qui vient d’être écrit : la personne confirme.
review-check = { $other ->
    [none] Je passe ce mot aux admins de { $place } ?
   *[other] Je passe ce mot aux admins, au sujet de { $other } ? J’y joins ses derniers messages pour { $keyword }.
 }
line-words = « { $words } »
confirm-check = Envoyer aux admins
edit-words = Écrire autrement
help = Ton mot part chez les admins, des voisins bénévoles. « annuler » n’envoie rien.
told = C’est transmis aux admins. Ce sont des bénévoles : leur réponse arrivera ici, dès que l’un d’eux aura un moment.
later = C’est noté. Les admins sont des bénévoles ; ils verront ton mot à leur prochain passage, et leur réponse arrivera ici.
no-town = Tu n’es pas encore dans un groupe, alors je n’ai pas d’admin à prévenir. Dis-moi d’abord dans quelle commune tu habites ; ensuite, tu pourras leur écrire d’ici.
nobody = Je n’ai personne d’autre à prévenir : il n’y a pas d’autre admin ici pour le moment.
enough = Tu as déjà écrit plusieurs fois aux admins aujourd’hui : laisse-leur le temps de te lire. Tu pourras leur écrire de nouveau demain.
cancelled = D’accord, je n’envoie rien.
ended-told = Ton mot est déjà parti chez les admins.
ended-passed = Ta réponse est déjà partie.

# « signaler Amélie » : plusieurs du même prénom, parmi celles et ceux avec qui la personne a échangé.
ask-whom = Plusieurs personnes s’appellent { $called } parmi celles avec qui tu as échangé. C’était pour quelle annonce ?
whom-other = Une autre
whom-not-an-option = Touche l’annonce dont il s’agit, ou « Une autre ».
help-whom = Je demande de qui il s’agit avant de le passer aux admins. « annuler » n’envoie rien.
nobody-called = Je ne vois ni annonce, ni personne avec qui tu as échangé, du nom de « { $called } ». Mais tu peux le raconter aux admins : dis-leur de qui il s’agit.

# Ce que reçoivent les admins, avec les boutons « Répondre » et « C’est réglé ».
card = 💬 { $name ->
    [none] Quelqu’un
   *[other] { $name }
 } ({ $number ->
    [none] { $place }
   *[other] { $place }, n° { $number }
 }) écrit aux admins :
card-words = « { $words } »
# Un signalement : qui, et ce que cette personne a écrit.
about-whom = Il s’agit de { $other }{ $number ->
    [none] { $place ->
        [none] { "" }
       *[other] , de { $place }
     }
   *[other] { " " }(n° { $number })
 }, pour { $keyword }.
# Aux admins de la ville de la personne, quand la plainte vient d’une ville qu’elle suit.
yours-elsewhere = Quelqu’un de { $place } se plaint de { $name } (n° { $number }), qui suit les annonces de là-bas, à propos de { $keyword }. Les admins de { $place } ont ses mots ; toi seul peux agir : « avertir { $number } », « bannir { $number } ».
about-words = { $other } a écrit : « { $message } »
# Ce qui a été reçu, puis supprimé : les mots ne sont plus là.
about-taken-back = { $other } a aussi supprimé { $count ->
    [one] un message déjà reçu ; je n’en ai plus les mots.
   *[other] { $count } messages déjà reçus ; je n’en ai plus les mots.
 }
button-reply = Répondre
button-settle-message = C’est réglé
answered = { $by } a déjà répondu. Tu peux ajouter un mot, ou « annuler ».
ask-answer = Ta réponse à { $name } ? Je la transmets telle quelle, avec ton prénom.
answer-too-long = C’est un peu long : { $max } lettres au maximum.
help-answer = Écris ta réponse, je la transmets. « annuler » n’envoie rien.
passed = { $later ->
    [none] C’est transmis à { $name }.
   *[other] C’est noté : { $name } le verra à son retour.
 }
unknown = Je ne retrouve pas ce message : il est trop ancien, ou il ne t’est pas adressé.
# Dit aux autres admins.
answered-by = { $by } a répondu à { $name }.
settled-by = { $by } a lu le mot de { $name } : pas besoin de réponse.
# Trop de mots d’un coup pour une carte chacun.
crowd = 💬 Beaucoup de mots aux admins d’un coup ! Je ne t’envoie plus une carte pour chacun : { $count } attendent, à lire quand tu veux.
# Rappel aux admins, après un jour. { $count } mots, de { $names }.
waiting = 💬 { $count ->
    [one] Un mot attend une réponse depuis { $since } : { $names }.
   *[other] { $count } mots attendent une réponse, depuis { $since } pour le premier : { $names }.
 }

# Ce que reçoit qui avait écrit.
answer-came = { $by }, admin : « { $answer } »
button-write-back = Répondre
# Aucune réponse écrite, mais quelqu’un l’a lu.
was-read = { $by }, admin, a lu ton mot.
# Après un jour sans réponse.
waits-on = { $how ->
    [nobody] Personne ne t’a encore répondu : il n’y a pas d’admin à { $place } pour le moment. Ton mot n’est pas perdu.
   *[other] Les admins de { $place } n’ont pas encore répondu à ton mot. Je le leur ai rappelé.
 }
