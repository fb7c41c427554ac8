<?php // base64
echo base64_encode("a\x00\xffb"), '|', base64_encode('grüße'), '|', base64_decode('Z3LDvMOfZQ=='), '|', json_encode(base64_decode('!!!!', true));
