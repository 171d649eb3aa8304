# « affiche » : ce qui s’imprime. Sur le papier, jamais un nom.
card-town = L’affiche de { $place }
card-town-note = Pour la mairie, la boulangerie, le hall de l’immeuble
card-post = { $thing } · { $keyword }
card-post-note = Cette annonce sur une feuille, avec sa photo
button-print = Ouvrir l’affiche
button-code = Le QR code seul
how = Une feuille A4, à imprimer en noir et blanc si tu veux. Le carré se scanne avec un téléphone et ouvre Messenger ; ton nom n’y est pas.

# Sur le papier : le titre de la page, puis ce qui se lit de loin.
title-town = Parallèle { $place }
title-post = { $thing } ({ $keyword })
brand = Parallèle · { $place }
headline =
    On donne,
    on prête,
    on s’entraide
headline-place = à { $place }
lead = Entre voisins, dans Messenger. C’est gratuit, sans inscription ailleurs.
example-give = « Je donne un fauteuil »
example-lend = « Je cherche une perceuse pour samedi »
example-service = « Un coup de main pour un déménagement ? »
scan = Scanne-moi
or-link = ou tape cette adresse :
kind = { $direction ->
    [request] Je cherche
   *[other] { $kind ->
        [lend] À prêter
        [swap] À échanger
        [service] Coup de main
       *[other] À donner
     }
 }
place = { $quartier ->
    [none] { $place }
   *[other] { $quartier }, { $place }
 }
until = { $until } au plus tard
offered = contre { $offered }
answer = Pour répondre, scanne le carré
answer-keyword = ou écris à Parallèle, sur Messenger :
