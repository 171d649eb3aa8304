# Les villes voisines dont on entend parler aussi.
town = { $town }
state = { $value ->
    [on] Je te parle de ses annonces.
   *[off] Je ne te parle pas de ses annonces.
 }
begin = Suivre
end = Ne plus suivre
none = Il n’y a pas encore d’autre ville que la tienne sur cette Page.
followed = C’est noté : je te parle aussi des annonces de { $town }. Tu peux y répondre comme à celles de chez toi.
again = Tu suis déjà { $town }.
own = { $town }, c’est ta ville : je te parle déjà de ses annonces.
elsewhere = Il n’y a pas de Parallèle de cette ville sur cette Page : je ne peux pas te parler de ses annonces.
closed = À { $town }, les admins choisissent qui entre, et ta ville est ouverte à tous : il faut en être membre pour entendre parler de ses annonces.
many = Tu suis déjà { $most } villes, et c’est le plus que je sache faire. Laisses-en une pour suivre { $town }.
unfollowed = C’est noté : je ne te parle plus des annonces de { $town }.
not-followed = Tu ne suis pas cette ville.
button-follow = Villes voisines
