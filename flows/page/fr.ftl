# Une ville passe sur sa propre Page.
offer = Parallèle { $place } a maintenant sa propre Page ! Ce bouton t’y emmène, et tes annonces, tes réponses et tes prêts te suivent. Il est à toi : il marche une fois, pendant 24 heures. Sur cette Page-ci, je t’en donnerai un autre s’il le faut.
button-follow = Y aller
review-check = Bienvenue sur la Page de Parallèle { $place } ! Tu es bien { $name ->
    [none] la personne à qui j’ai donné ce lien
   *[other] { $name }
 }, et je te fais suivre tes annonces, tes réponses et tes prêts ?
confirm-check = Oui, c’est moi
help = « Oui, c’est moi » fait suivre ce qui est à toi. Si ce lien n’est pas le tien, « annuler ».
cancelled = D’accord, rien ne suit. Écris-moi d’où tu es pour entrer comme tout le monde.
cancelled-wait-arrival = C’est déjà en route, je te fais signe dans une minute.
following = Un instant : ce qui est à toi arrive, je te fais signe ici dans une minute.
still-following = Encore un instant, ce qui est à toi arrive. Redis-le-moi juste après !
here = Sur cette Page, tu fais déjà partie de Parallèle { $place }. Si quelque chose te manque, écris « un admin ».
gone = Ce lien ne marche plus : il a servi, ou il est trop vieux. Écris-moi sur l’ancienne Page, je t’en donne un autre.
arrived = Te voilà, { $name } ! Tout t’a suivi : « mes annonces », « mes réponses ». À partir de maintenant, Parallèle { $place }, c’est ici.
