// What stands before an undefined constant is output before it is read.
declare const NOPE: string;
echo('a', PHP_EOL, 'b', E_ALL, NOPE, 'c');
