<?php // uniqid lengths
echo strlen(uniqid()), strlen(bin2hex(random_bytes(8))), random_int(5, 5);
