// exit in sort comparison
const list = [3, 1, 2];
list.sort((a, b) => { exit('in comparison'); });
echo('no');
