// ob length counts bytes
obStart();
echo('grüße €');
const length = obGetLength();
obEndClean();
echo(length);
