// camel names
headerRegisterCallback(() => { header('X-Camel: yes'); });
headerRemove('X-Powered-By');
echo(jsonEncode(headersList()), httpResponseCode());
