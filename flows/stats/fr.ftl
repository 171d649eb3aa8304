# Les chiffres d’une ville sur huit semaines : en image, et en mots pour qui ne la voit pas.
# Une remise : un don, un prêt, un échange ou un coup de main que quelqu’un a dit fait. Un échange, lui, est toujours un troc.
help-stats = « stats » montre la vie du groupe sur huit semaines : membres, annonces, premières réponses, remises (tout ce qu’on a dit fait), en mots et en image.
text-head = Parallèle { $place }, ces huit dernières semaines : { $members ->
    [one] un membre
   *[other] { $members } membres
 }, { $posts ->
    [0] aucune annonce
    [one] une annonce
   *[other] { $posts } annonces
 }, { $exchanges ->
    [0] aucune remise déclarée
    [one] une remise déclarée
   *[other] { $exchanges } remises déclarées
 }.
text-answer = { $minutes ->
    [none] Aucune de ces annonces n’a encore reçu de réponse.
   *[other] { $answered ->
        [one] Une annonce a reçu une réponse, la première au bout
       *[other] { $answered } annonces ont reçu une réponse, la moitié d’entre elles en moins
     }{ " " }{ $hours ->
        [0] { $minutes ->
            [1] d’une minute
           *[other] de { $minutes } minutes
         }
       *[other] de { $hours } heures
     }.
 }
text-taken = { $taken ->
    [0] Aucune n’a encore trouvé quelqu’un.
    [one] Une a trouvé quelqu’un
   *[other] { $taken } ont trouvé quelqu’un
 }{ $taken ->
    [0] {""}
   *[other] { $under-way ->
        [0] , et tout est remis.
        [one] , dont une promise et pas encore remise.
       *[other] , dont { $under-way } promises et pas encore remises.
     }
 }
text-week = Semaine du { $monday }{ $now ->
    [yes] { " " }(en cours)
   *[other] {""}
 } : { $posts ->
    [0] aucune annonce
    [one] une annonce
   *[other] { $posts } annonces
 }{ $posts ->
    [0] {""}
   *[other] { " " }({ $answered ->
        [0] aucune réponse encore
       *[other] { $answered ->
            [one] une a eu une réponse, au bout
           *[other] { $answered } ont eu une réponse, la moitié en moins
         }{ " " }{ $hours ->
            [0] { $minutes ->
                [1] d’une minute
               *[other] de { $minutes } minutes
             }
           *[other] de { $hours } heures
         }
     } ; { $taken ->
        [0] aucune n’a trouvé quelqu’un
        [one] une a trouvé quelqu’un
       *[other] { $taken } ont trouvé quelqu’un
     })
 }, { $exchanges ->
    [0] aucune remise
    [one] une remise
   *[other] { $exchanges } remises
 }, { $members ->
    [0] aucun membre
    [one] un membre
   *[other] { $members } membres
 }
