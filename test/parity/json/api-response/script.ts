// api response
header('Content-Type: application/json');
httpResponseCode(422);
echo(jsonEncode({ errors: { name: ['required'] }, count: 1 }));
