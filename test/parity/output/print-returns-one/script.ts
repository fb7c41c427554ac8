// print returns one
const result = print('printed ');
echo(result);
