hello = Bonjour ! Ici Parallèle : entre voisins, on donne, on prête, on échange et on se rend service, sans prise de tête. Je suis un robot, et les admins de ta ville sont de vraies personnes.
ask-town = Dans quelle commune habites-tu ? (son nom ou son code postal)
ask-town-again = Dis-moi ta commune, ou son code postal.
ask-town-again-2 = Il me manque encore ta commune. Son code postal suffit.
# Trois fois de suite, la commune n’est pas reconnue.
stuck-town = Essaie avec le code postal seul (cinq chiffres), ou avec la grande commune la plus proche.
help-town = Écris le nom de ta commune ou son code postal, par exemple « Saint-Brieuc » ou « 22000 ».
# { $place } est la commune sans Parallèle ; { $listed } vaut « yes » pour qui l’attend déjà, { $count } personnes l’attendent.
# { $near } : « here » s’il y a des villes à rejoindre autour, « before » s’il n’y en a qu’autour de { $nearby }, dite avant, « none » s’il n’y en a pas.
ask-elsewhere = { $listed ->
    [yes] Tu attends Parallèle à { $place }.{ " " }
   *[other] Il n’y a pas encore de Parallèle à { $place }. { $count ->
        [0] {""}
        [one] Une personne l’attend déjà.{ " " }
       *[other] { $count } personnes l’attendent déjà.{ " " }
     }Je peux te prévenir quand il ouvrira.{ " " }
 }{ $near ->
    [none] Si tu habites une autre commune, écris son nom ou son code postal.
    [before] Tu peux aussi rejoindre une ville voisine de { $nearby } : choisis-la ici, ou écris une autre commune.
   *[other] Tu peux aussi rejoindre une ville voisine : choisis-la ici, ou écris son nom ou son code postal.
 }
ask-elsewhere-again = { $listed ->
    [yes] Tu es sur la liste de { $place }. Pour une autre commune, écris son nom ou son code postal.
   *[other] Tu veux savoir quand il y aura un Parallèle à { $place }{ $near ->
        [none] {""}
        [before] , ou rejoindre une ville voisine de { $nearby }
       *[other] , ou rejoindre une ville voisine
     } ? Touche un bouton, ou écris une autre commune.
 }
ask-elsewhere-again-2 = { $listed ->
    [yes] { $place } : je te garde sur la liste. Tu habites aussi ailleurs ? Écris la commune.
   *[other] Pour { $place }, touche « Me prévenir ». Sinon, quelle autre commune te va ?
 }
help-elsewhere = « Me prévenir » te met sur la liste d’attente, et tu sauras ici quand ça ouvre ; « quitter la liste » annule tout.
button-notify = Me prévenir
button-found = L’ouvrir moi-même
button-unlist = Quitter la liste
button-elsewhere = Changer de ville
# Un bouton : { $town } a dix lettres au plus.
settle-in = Rejoindre { $town }
# Facebook ne laisse écrire en premier que pendant 24 heures.
listed = C’est noté : tu es sur la liste d’attente de { $place }. { $count ->
    [one] Pour l’instant personne d’autre ne l’attend.
   *[other] { $count } personnes l’attendent, en te comptant.
 } Passe me dire bonjour de temps en temps : Facebook ne me laisse pas toujours écrire en premier.
noted = C’est noté : tu sauras ici quand Parallèle ouvrira à { $place }. En attendant, rien ne change : tu restes à { $home }.
off-list = C’est fait, tu n’es plus sur la liste d’attente.
not-on-list = Tu n’es sur aucune liste d’attente.
opened = Bonne nouvelle : Parallèle vient d’ouvrir à { $place } !
opened-elsewhere = Bonne nouvelle : Parallèle vient d’ouvrir à { $place } ! Tu es encore à { $home } : pour y passer, écris « je déménage à { $place } ».
already = Tu fais déjà partie de Parallèle { $place }.
lives-elsewhere = Tu fais partie de Parallèle { $home }. Pour passer à { $place }, écris « je déménage à { $place } ».
# La ville a sa propre Page.
other-page = Parallèle { $place } a sa propre Page, c’est là que ça se passe : { $link }
# { $question } est la question choisie par les admins de la ville, si elle existe.
ask-answer = { $commune ->
    [none] { $place }, c’est noté.
   *[other] { $commune } fait partie de Parallèle { $place }, c’est noté.
 } Une question des admins : { $question ->
    [none] dans quel quartier habites-tu ?
   *[other] { $question }
 }
answer-not-words = Bonne question ! Ça, je ne sais pas : tu pourras demander aux admins une fois dans le groupe.
ask-answer-again = Les admins demandent : { $question ->
    [none] dans quel quartier habites-tu ?
   *[other] { $question }
 }
ask-answer-again-2 = { $question ->
    [none] Alors, quel quartier ?
   *[other] Quelques mots suffisent. { $question }
 }
help-answer = Les admins veillent à ce que le groupe reste local : quelques mots suffisent.
ask-name = { $asks ->
    [yes] Et ton prénom ?
   *[other] { $commune ->
        [none] { $place }, c’est noté.
       *[other] { $commune } fait partie de Parallèle { $place }, c’est noté.
     } Et ton prénom ?
 }
ask-name-again = Quel prénom verront tes voisins ?
ask-name-again-2 = Et toi, on t’appelle comment ?
help-name = C’est le nom que verront tes voisins. Un prénom ou un surnom suffit.
pending = Merci { $name } ! Les admins de { $place } vont regarder ta demande, et leur réponse arrivera ici. Pas de réponse demain ? Passe me dire bonjour : Facebook ne me laisse pas toujours écrire en premier. En attendant, tu peux déjà m’écrire ce que tu donnes ou ce que tu cherches : je le garde.
still-waiting = Ta demande est toujours chez les admins : leur réponse arrivera ici.
still-waiting-2 = Pas encore de réponse des admins. Si tu connais quelqu’un du groupe, écris-le : « je connais Anne ». Tu peux déjà préparer une annonce : écris-la en une phrase.
still-waiting-3 = La décision n’est pas encore tombée. Pour parler à une vraie personne, écris « un admin » ; pour savoir ce qui se passe, « aide ».
help-wait = Les admins regardent ta demande. Tu connais quelqu’un du groupe ? Écris « je connais Anne », je lui pose la question. En attendant, écris en une phrase ce que tu donnes ou ce que tu cherches : je le garde.
welcome = Bienvenue dans Parallèle { $place } ! Écris ce que tu donnes ou ce que tu cherches, ou « menu ». Les annonces de tes voisins t’attendent ici.
# Les règles de la maison, dites à qui vient d’entrer.
rules = Les règles de la maison : { $rules ->
    [usual] on donne sans rien attendre, on vient à l’heure ou on prévient, et on ne revend pas.
   *[other] « { $rules } »
 }
# À qui revient après être parti ; { $day } : le jour où tout sera effacé, pour qui l’a demandé.
review-back = Content de te revoir, { $name } ! On te remet dans Parallèle { $place } ?{ $day ->
    [none] {""}
   *[other] {" "}Si tu reviens, rien n’est supprimé ; sinon, tout sera effacé { $day }.
 }
confirm-back = Oui, je reviens
help-back = Tu faisais partie de ce Parallèle : un bouton, et tu y es de nouveau.
welcome-back = Te revoilà dans Parallèle { $place }, { $name } ! Écris ce que tu donnes ou ce que tu cherches, ou « menu ».
# Dit à qui n’a pas été accepté.
refused = Les admins de { $place } n’ont pas accepté ta demande.
# Un refus donné par erreur, avec beaucoup d’autres.
waits-again = Ta demande pour rejoindre { $place } avait été refusée par erreur : elle attend de nouveau une réponse des admins.
refused-after-all = Les admins de { $place } sont revenus sur leur décision : ta demande n’est finalement pas acceptée, désolé. Ce que tu avais en ligne est retiré.
# Après deux jours sans décision, quand la ville préfère attendre.
waits-on = { $how ->
    [nobody] Ta demande à { $place } attend encore une réponse : il n’y a pas d’admin ici pour le moment. Elle n’est pas perdue : passe me dire bonjour de temps en temps.
   *[other] Ta demande à { $place } attend encore une réponse : les admins sont des bénévoles, et je le leur ai rappelé. Elle n’est pas perdue : passe me dire bonjour de temps en temps, leur réponse arrivera ici.
 }
# « je connais Anne » : dit de la même façon, qu’il y ait une Anne ou non.
noted-neighbour = { $count ->
    [one] C’est noté. Si { $name } fait partie du groupe, je lui pose la question ; si c’est oui, les admins le sauront.
   *[other] C’est noté ({ $name }). Je pose la question à qui fait partie du groupe ; si c’est oui, les admins le sauront.
 }
enough-neighbours = Tu m’as déjà donné plusieurs prénoms, cela suffit : les admins vont regarder ta demande.
refused-why = Leur mot : « { $reason } »
cancelled = D’accord. Écris-moi quand tu veux.
help = Pour entrer, il me faut ta commune, une réponse aux admins et un prénom.
