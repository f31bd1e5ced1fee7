// SHA-256 by its own functions: the general interface (EVP) loads configuration and providers first, for a millisecond.
#define OPENSSL_API_COMPAT 10100
#include <openssl/crypto.h>
#include <openssl/sha.h>
