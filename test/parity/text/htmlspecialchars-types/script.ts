// htmlspecialchars types
echo(htmlspecialchars(5), htmlspecialchars(1.5), htmlspecialchars(true), '[', htmlspecialchars(false), ']', htmlspecialchars(''));
