# « affiche » : ce qui s’imprime. Sur le papier, jamais un nom.
card-town = L’affiche de { $place }
card-town-note = Pour la mairie, la boulangerie, le hall de l’immeuble
card-post = { $thing } · { $keyword }
card-post-note = Cette annonce sur une feuille, avec sa photo
button-print = Ouvrir l’affiche
button-code = Le QR code seul
how = Une feuille A4, à imprimer en noir et blanc si tu veux. Le carré se scanne avec un téléphone et ouvre Messenger ; ton nom n’y est pas.

card-share-note = Dans un groupe Facebook, avec sa photo et son mot-clé
how-to-share = Touche le bouton, et Facebook te demande dans quel groupe : c’est toi qui choisis. Ton nom Facebook y sera, comme pour tout ce que tu partages.
nothing-to-share = Tu n’as en ce moment aucune annonce visible par tout le monde. Dès que tu en publies une, tu peux la partager.
not-on-the-web = Ici, les annonces ne sont pas sur le web : on ne peut pas les partager dans un groupe.

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
