echo('Hello World');
