// base64 odd
var_dump(base64_decode('YW Jj'), base64_decode('YWJj=='), base64_decode('YWJ'), base64_decode('Y'), base64_decode('YW*Jj'), base64_decode('YW*Jj', true), base64_decode('', true), base64_decode('YQ==YQ==', true));
