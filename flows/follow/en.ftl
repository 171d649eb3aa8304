# The neighbouring towns one hears of too.
town = { $town }
state = { $value ->
    [on] I tell you of its posts.
   *[off] I don’t tell you of its posts.
 }
begin = Follow
end = Unfollow
none = There is no other town than yours on this Page yet.
followed = Noted: I’ll tell you of the posts of { $town } as well. You can answer them like those of your own town.
again = You follow { $town } already.
own = { $town } is your town: I tell you of its posts already.
elsewhere = There is no Parallèle of that town on this Page: I can’t tell you of its posts.
closed = In { $town } the admins choose who comes in, and your town is open to all: only its members hear of its posts.
many = You follow { $most } towns already, and that is as many as I can do. Leave one to follow { $town }.
unfollowed = Noted: I’ll tell you no more of the posts of { $town }.
not-followed = You don’t follow that town.
button-follow = Nearby towns
