// var dump nested object
class Box { label = 'box'; items = [1, 2]; }
const box = new Box();
var_dump({ box: box });
