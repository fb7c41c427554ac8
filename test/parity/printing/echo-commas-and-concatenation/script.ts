// echo commas and concatenation
const name = 'World';
echo('Hello, ', name, '! ', 'You are ' + 5 + ' years', '\n');
