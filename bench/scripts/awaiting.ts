await new Promise((resolve) => setTimeout(resolve, 100));
echo('waited');
