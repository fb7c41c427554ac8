// encode object public properties
class User { name = 'Ann'; tags = ['a']; }
echo(json_encode(new User()));
