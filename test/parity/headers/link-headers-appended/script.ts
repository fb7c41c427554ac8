// link headers appended
header('Link: </a.css>; rel=preload');
header('Link: </b.js>; rel=preload', false);
echo('x');
