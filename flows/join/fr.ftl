hello = Bonjour ! Ici Parallèle : entre voisins, on donne, on prête, on échange et on se rend service, sans prise de tête. Je suis un robot, et les admins de ta ville sont de vraies personnes.
ask-town = Dans quelle commune habites-tu ? (son nom ou son code postal)
help-town = Écris le nom de ta commune ou son code postal, par exemple « Saint-Brieuc » ou « 22000 ».
# { $place } est la commune, { $towns } les villes où Parallèle existe.
no-town = Il n’y a pas encore de Parallèle à { $place }. { $towns ->
    [none] Il n’y en a encore nulle part !
   *[other] Il en existe ici : { $towns }. Tu peux en rejoindre un, même en voisin.
 }
# { $question } est la question choisie par les admins de la ville, si elle existe.
ask-answer = { $place }, c’est noté. Une question des admins : { $question ->
    [none] dans quel quartier habites-tu ?
   *[other] { $question }
 }
help-answer = Les admins veillent à ce que le groupe reste local : quelques mots suffisent.
ask-name = { $asks ->
    [yes] Et ton prénom ?
   *[other] { $place }, c’est noté. Et ton prénom ?
 }
help-name = C’est le nom que verront tes voisins. Un prénom ou un surnom suffit.
pending = Merci { $name } ! Les admins de { $place } vont regarder ta demande, je t’écris dès qu’ils ont décidé. En attendant, tu peux déjà m’écrire ce que tu donnes ou ce que tu cherches : je le garde.
still-waiting = Ta demande est toujours chez les admins, je t’écris dès qu’ils ont décidé.
still-waiting-2 = Pas encore de réponse des admins. Tu peux déjà préparer une annonce : écris-la en une phrase.
help-wait = Les admins regardent ta demande. En attendant, écris en une phrase ce que tu donnes ou ce que tu cherches : je le garde.
welcome = Bienvenue dans Parallèle { $place } ! Écris ce que tu donnes ou ce que tu cherches, ou « menu ». Les annonces de tes voisins t’arrivent ici.
# Dit à qui n’a pas été accepté.
refused = Les admins de { $place } n’ont pas accepté ta demande.
refused-why = Leur mot : « { $reason } »
cancelled = D’accord. Écris-moi quand tu veux.
help = Pour entrer, il me faut ta commune, une réponse aux admins et un prénom.
