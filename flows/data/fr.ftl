# Ce que Parallèle garde sur quelqu’un : le lire, le faire supprimer, changer d’avis.
link = Voici tout ce que je garde sur toi, sur une page rien qu’à toi. Le lien s’ouvre une seule fois, pendant une heure : ne le donne à personne.
button-open = Voir mes données
button-my-data = Mes données
button-forget-me = Tout supprimer

# { $place } est vide pour qui n’est dans aucun groupe ; { $day } : le jour où tout est effacé.
review-forgetting = Tu veux que j’oublie tout de toi ? { $place ->
    [none] {""}
   *[other] Tu quittes Parallèle { $place } tout de suite.{ " " }
 }{ $posts ->
    [0] {""}
    [one] Ton annonce est retirée, et qui y a répondu est prévenu.{ " " }
   *[other] Tes { $posts } annonces sont retirées, et qui y a répondu est prévenu.{ " " }
 }{ $answers ->
    [0] {""}
    [one] Ce qui t’a été promis est de nouveau libre.{ " " }
   *[other] Les { $answers } choses qui t’ont été promises sont de nouveau libres.{ " " }
 }{ $loans ->
    [0] {""}
    [one] Un prêt court encore : arrange-toi d’abord avec l’autre.{ " " }
   *[other] { $loans } prêts courent encore : arrange-toi d’abord avec les autres.{ " " }
 }Puis, { $day }, j’efface ton nom, tes mots et tes photos, pour de bon. Il ne reste que des nombres, sans personne derrière. D’ici là, tu peux changer d’avis.
confirm-forgetting = Oui, tout supprimer
cancelled-forgetting = D’accord, rien n’est supprimé.
help-forgetting = « Oui, tout supprimer » te fait quitter le groupe, et tout est effacé quatorze jours plus tard. « Annuler », et rien ne change. « mes données » montre d’abord ce que je garde.
going = C’est noté. Tout ce que je garde sur toi sera effacé { $day }. Si tu changes d’avis d’ici là, écris « annuler la suppression ».
already = C’est déjà prévu : tout ce que je garde sur toi sera effacé { $day }. Tu peux encore changer d’avis, ou regarder ce que je garde.
button-keep-me = Garder mes données
last-admin = Tu es la dernière personne à tenir Parallèle { $place } : sans toi, personne n’y accueillerait plus. Trouve d’abord quelqu’un pour prendre la suite (« admins » en donne le code), puis redemande-moi : je supprimerai tout.
kept = C’est annulé : tes données restent où elles sont.
none-planned = Aucune suppression n’est prévue : tout est à sa place.
ended-going = C’est déjà demandé. Pour changer d’avis, écris « annuler la suppression ».
help = « mes données » montre ce que je garde sur toi, « supprimer mes données » efface tout, « annuler la suppression » revient dessus.
