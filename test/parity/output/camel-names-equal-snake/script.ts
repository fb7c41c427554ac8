// camel names equal snake
obStart();
echo('x');
const length = obGetLength();
const level = obGetLevel();
obEndFlush();
echo(length, level);
