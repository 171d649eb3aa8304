none = Aucune de tes annonces n’est terminée pour l’instant. « Mes annonces » montre ce qui est en ligne.
no-more = Il n’y en a pas de plus anciennes.
head = Tes annonces terminées, les plus récentes d’abord :
# { $day } : le jour où elle s’est terminée. Chez qui c’est allé n’est dit qu’un temps, sous « mes annonces ».
card-exchanged = { $direction ->
    [request] Trouvé
   *[other] { $kind ->
        [lend] Prêté
        [swap] Échangé
        [service] Coup de main donné
       *[other] Donné
     }
 } · { $day }
card-withdrawn = Retirée · { $day }
card-expired = Arrivée à son terme · { $day }
card-removed = Retirée par un admin · { $day }
button-same-again = Refaire la même
button-up-again = Remettre en ligne
more-past = Plus anciennes
still-up = { $keyword } ({ $thing }) est encore en ligne : pas besoin de la refaire.
gone = Je n’ai plus les mots de cette annonce. Écris en une phrase ce que tu donnes ou ce que tu cherches.
button-manage = Voir l’annonce
