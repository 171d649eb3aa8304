# La vie de la ville : ce qui a changé de mains, en images et en mots. On ne compte que ce que quelqu’un a déclaré.
text-kinds = Ce qui a changé de mains à { $place } depuis le début : { $all }, dont { $give ->
    [0] aucun don
    [one] un don
   *[other] { $give } dons
 }, { $swap ->
    [0] aucun échange
    [one] un échange
   *[other] { $swap } échanges
 }, { $lend ->
    [0] aucun prêt
    [one] un prêt
   *[other] { $lend } prêts
 } et { $service ->
    [0] aucun coup de main
    [one] un coup de main
   *[other] { $service } coups de main
 }.
text-weeks = { $count ->
    [one] Cette semaine :
   *[other] Ces { $count } dernières semaines :
 }
text-week = Semaine du { $monday } : { $count ->
    [0] rien de déclaré
   *[other] { $count }
 }
text-loans = Prêts : { $back ->
    [0] aucun rendu
    [one] un rendu
   *[other] { $back } rendus
 }, { $out ->
    [0] aucun en cours
    [one] un en cours
   *[other] { $out } en cours
 }.
text-thanks = { $count ->
    [one] Et un petit mot de merci.
   *[other] Et { $count } petits mots de merci.
 }
text-weight = Ce qui a été donné ou échangé pèse à peu près { $kilograms } kg.
none-yet = Rien n’a encore été déclaré à { $place }. Ce qui change de mains compte quand quelqu’un me le dit : et si ça commençait avec toi ?
