<?php // redirect and die
header('Location: /elsewhere'); header('X-Reason: moved', true, 303); die; echo 'never';
