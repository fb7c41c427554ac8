<?php // urlencode
echo urlencode('a b&c=d/e?f+g~h-i_j.k ü'), '|', rawurlencode('a b&c=d/e?f+g~h-i_j.k ü');
