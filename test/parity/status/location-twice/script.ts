// location twice
header('Location: /one'); header('Location: /two'); echo('x');
